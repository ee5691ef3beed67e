package io.tapewright.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in other forms than JSON's, where only one number can be meant. */
final class TolerantNumbers {
    private static final int LONGEST = JsonReader.MAX_DIGITS;

    /** A sign, a currency, digits with or without separators, a fraction, an exponent that may have been cut off. */
    private static final Pattern POINT = Pattern.compile(
            "([+-]?)[$\u20ac\u00a3\u00a5]?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+(?:_\\d+)*)?(?:\\.(\\d+(?:_\\d+)*)?)?(?:[eE]([+-]?\\d+)?[+-]?)?");
    /** The same where points separate and a comma is the decimal mark. */
    private static final Pattern COMMA =
            Pattern.compile("([+-]?)[$\u20ac\u00a3\u00a5]?\\s?(\\d{1,3}(?:\\.\\d{3})+),(\\d+)()");

    private TolerantNumbers() {}

    /** Whether a text is a number as JSON has it. */
    static boolean isJson(String text) {
        return text.length() <= LONGEST && JsonNumbers.end(text, 0) == text.length();
    }

    /** Whether a text has nothing but what numbers consist of in most languages. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-._eE".indexOf(c) >= 0);
    }

    /** The number that a text means, as JSON has it; null if it is none, or not clearly one. */
    static @Nullable String canonical(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (isJson(text)) {
            return text;
        }
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            matcher = COMMA.matcher(text);
        }
        return matcher.matches() ? canonical(matcher) : null;
    }

    private static @Nullable String canonical(Matcher parts) {
        String whole = digits(parts.group(2));
        String fraction = digits(parts.group(3));
        String exponent = parts.group(4);
        if (whole.isEmpty() && fraction.isEmpty() || whole.length() > 1 && whole.charAt(0) == '0') {
            return null; // no number, or an identifier such as 007
        }
        return (parts.group(1).equals("-") ? "-" : "")
                + (whole.isEmpty() ? "0" : whole)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + (exponent == null || exponent.isEmpty() ? "" : "e" + exponent);
    }

    private static String digits(@Nullable String group) {
        return group == null ? "" : group.replaceAll("[^0-9]", "");
    }

    /** The whole number that a number in JSON's form is; the text as it is if it is not whole. */
    static String whole(String number) {
        int point = number.indexOf('.');
        boolean isWhole = point > 0 && number.substring(point + 1).chars().allMatch(c -> c == '0');
        return isWhole ? number.substring(0, point) : number;
    }
}
