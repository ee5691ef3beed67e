package io.tapewright.json;

/**
 * A position in a JSON text and the tokens found from there: white space, strings, numbers, words.
 *
 * <p>The end of a string is found by {@link String#indexOf(int, int)}, and the position of the next backslash is remembered,
 * so that most strings are one {@code substring}.
 */
final class JsonScanner {
    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final boolean lenient;
    private String text;
    private int length;
    private int position;
    private int tokenStart;
    private int stringStart;
    private int stringEnd;
    private int firstEscape = -1;
    private int nextBackslash = -1;
    private int backslashSearchedFrom;

    /**
     * @param lenient whether what is not JSON is a {@link JsonDeviation}, and no error yet
     */
    JsonScanner(String text, boolean lenient) {
        this.lenient = lenient;
        this.text = text;
        this.length = text.length();
    }

    boolean isLenient() {
        return lenient;
    }

    String text() {
        return text;
    }

    /** Goes on in another text. */
    void goOnIn(String other, int at) {
        text = other;
        length = other.length();
        nextBackslash = -1;
        position = at;
    }

    /** What is thrown where the text is not JSON. */
    RuntimeException wrong(int at, String problem) {
        return lenient ? JsonDeviation.FOUND : JsonReadException.at(text, at, JsonPath.of(text, at), problem);
    }

    int position() {
        return position;
    }

    /** Where the number passed last begins. */
    int tokenStart() {
        return tokenStart;
    }

    boolean atEnd() {
        return position >= length;
    }

    char peek() {
        return position < length ? text.charAt(position) : 0;
    }

    void advance() {
        position++;
    }

    /** Goes back to an earlier position. */
    void reset(int to) {
        position = to;
        if (backslashSearchedFrom > to) {
            nextBackslash = -1;
        }
    }

    void skipSpace() {
        while (position < length && text.charAt(position) <= ' ' && isSpace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    boolean skipWord(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        int after = position + word.length();
        if (after < length && Character.isJavaIdentifierPart(text.charAt(after))) {
            return false;
        }
        position = after;
        return true;
    }

    // ---- strings

    /** Passes the string that begins here and checks it; {@link #content} is what it says. */
    void string() {
        stringStart = position + 1;
        firstEscape = -1;
        stringEnd = closingQuote();
        refuseControlCharacters(stringStart, stringEnd);
        position = stringEnd + 1;
        if (lenient && !isFollowedByPunctuation()) {
            throw JsonDeviation.FOUND; // perhaps the string does not end here
        }
    }

    /** Whether punctuation or the end of the text follows, after which no string and no number goes on. */
    private boolean isFollowedByPunctuation() {
        int at = position;
        while (at < length && isSpace(text.charAt(at))) {
            at++;
        }
        return at == length || ",:}]".indexOf(text.charAt(at)) >= 0;
    }

    /** Refuses, where that is no error yet, a name without a value. */
    void refuseMissingValue() {
        if (lenient) {
            skipSpace();
            if (position == length || text.charAt(position) == ',' || text.charAt(position) == '}') {
                throw JsonDeviation.FOUND;
            }
        }
    }

    /** Refuses, where that is no error yet, an object whose quotes are escaped. */
    void refuseEscapedName(char bracket) {
        if (lenient && bracket == '{' && position < length && text.charAt(position) == '\\') {
            throw JsonDeviation.FOUND;
        }
    }

    /** Refuses, where that is no error yet, a number that may go on after what was passed, as {@code 12,000} does outside of arrays. */
    void refuseUnfinishedNumber(boolean inArray) {
        if (lenient && (!isFollowedByPunctuation() || !inArray && isGroupAt(position))) {
            throw JsonDeviation.FOUND;
        }
    }

    private boolean isGroupAt(int at) {
        return at + 1 < length && text.charAt(at) == ',' && Character.isDigit(text.charAt(at + 1));
    }

    /** Where the characters begin of the string that was passed last. */
    int stringStart() {
        return stringStart;
    }

    /** The index among some names of the string that was passed last; -1 if it is none of them. */
    int indexAmong(JsonNames names, int guess) {
        return firstEscape < 0 ? names.find(text, stringStart, stringEnd, guess) : names.indexOf(content());
    }

    /** Whether the string that was passed last says what another one does. */
    boolean contentIs(String other) {
        return firstEscape < 0
                ? other.length() == stringEnd - stringStart && text.startsWith(other, stringStart)
                : content().equals(other);
    }

    /** The content of the string that was passed last. */
    String content() {
        return firstEscape < 0 ? text.substring(stringStart, stringEnd) : unescaped();
    }

    /** Goes from escape to escape, and to the first quote that is not part of one. */
    private int closingQuote() {
        int at = stringStart;
        int quote = text.indexOf('"', at);
        while (quote >= 0) {
            int backslash = backslashFrom(at);
            if (backslash > quote) {
                return quote;
            }
            firstEscape = firstEscape < 0 ? backslash : firstEscape;
            at = backslash + escapeLength(backslash);
            if (quote < at) {
                quote = text.indexOf('"', at);
            }
        }
        throw wrong(stringStart - 1, "the string is not closed");
    }

    /** The position of the first backslash at or after one; the length of the text if there is none. */
    private int backslashFrom(int from) {
        if (nextBackslash < from) {
            int found = text.indexOf('\\', from);
            nextBackslash = found < 0 ? length : found;
            backslashSearchedFrom = from;
        }
        return nextBackslash;
    }

    private int escapeLength(int backslash) {
        char c = backslash + 1 < length ? text.charAt(backslash + 1) : 0;
        if (c == 'u') {
            hex(backslash + 2);
            return 6;
        }
        if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw wrong(backslash, "not an escape that JSON knows");
        }
        return 2;
    }

    private void refuseControlCharacters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < ' ') {
                throw wrong(i, "a control character in a string must be escaped");
            }
        }
    }

    private String unescaped() {
        StringBuilder out = new StringBuilder(stringEnd - stringStart);
        int run = stringStart;
        int backslash = firstEscape;
        while (backslash >= 0 && backslash < stringEnd) {
            out.append(text, run, backslash);
            run = appendEscaped(backslash, out);
            backslash = text.indexOf('\\', run);
        }
        return out.append(text, run, stringEnd).toString();
    }

    /** Appends the character that an escape stands for; answers the position after it. */
    private int appendEscaped(int backslash, StringBuilder out) {
        char c = text.charAt(backslash + 1);
        switch (c) {
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                out.append((char) hex(backslash + 2));
                return backslash + 6;
            }
            default -> out.append(c);
        }
        return backslash + 2;
    }

    private int hex(int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < length ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                throw wrong(from - 2, "\\u wants four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    // ---- numbers

    /** Passes the number that begins here; false, with nothing passed, if there is none. */
    boolean number() {
        int at = position;
        if (at < length && text.charAt(at) == '-') {
            at++;
        }
        int digits = digitsFrom(at);
        if (digits == at || text.charAt(at) == '0' && digits > at + 1) {
            return false;
        }
        at = fraction(digits);
        at = at < 0 ? -1 : exponent(at);
        if (at < 0) {
            return false;
        }
        tokenStart = position;
        position = at;
        return true;
    }

    /**
     * The number that was passed last, as {@link Double#parseDouble} reads it. A quotient of two numbers that a double holds exactly
     * is correctly rounded, which is the case for up to 15 digits and no exponent (Clinger, "How to read floating point numbers
     * accurately", 1990).
     */
    double doubleValue() {
        int first = text.charAt(tokenStart) == '-' ? tokenStart + 1 : tokenStart;
        long digits = 0;
        int point = -1;
        for (int i = first; i < position; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = i;
            } else if (c > '9' || i - first >= MOST_EXACT_DIGITS) {
                return Double.parseDouble(text.substring(tokenStart, position));
            } else {
                digits = digits * 10 + (c - '0');
            }
        }
        double value = point < 0 ? digits : digits / POWERS_OF_TEN[position - point - 1];
        return first == tokenStart ? value : -value;
    }

    private int fraction(int at) {
        if (at >= length || text.charAt(at) != '.') {
            return at;
        }
        int end = digitsFrom(at + 1);
        return end == at + 1 ? -1 : end;
    }

    private int exponent(int at) {
        if (at >= length || (text.charAt(at) | 0x20) != 'e') {
            return at;
        }
        int digits = at + 1;
        if (digits < length && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        int end = digitsFrom(digits);
        return end == digits ? -1 : end;
    }

    private int digitsFrom(int from) {
        int at = from;
        while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
