package io.tapewright.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that a text must have.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonPattern {
    /** Text with something else than white space in it. */
    public static final JsonPattern NOT_BLANK =
            new JsonPattern(Pattern.compile("(?s).*\\S.*"), "text that is not blank");

    /** An e-mail address, as far as its parts go. */
    public static final JsonPattern EMAIL =
            new JsonPattern(Pattern.compile("[^\\s@]+@[^\\s@]+"), "an e-mail address such as jo@example.org");

    private static final int EXCERPT = 40;

    private final Pattern pattern;
    private final String words;

    private JsonPattern(Pattern pattern, String words) {
        this.pattern = pattern;
        this.words = words;
    }

    /** Texts that a regular expression matches as a whole. */
    public static JsonPattern of(String regex) {
        return new JsonPattern(Pattern.compile(regex), "text that matches " + regex);
    }

    /** Texts that a regular expression matches as a whole, where the case of letters does not count. */
    public static JsonPattern inAnyCase(String regex) {
        return new JsonPattern(
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE), "text that matches " + regex + " in any case");
    }

    /** Answers a text that was just read, if it has the form. */
    public <T extends CharSequence> T check(T text, JsonReader in) {
        return checked(text, in);
    }

    /** Answers a text, if it has the form. */
    public <T extends CharSequence> T check(T text) {
        return checked(text, null);
    }

    private <T extends CharSequence> T checked(T text, @Nullable JsonReader in) {
        if (pattern.matcher(text).matches()) {
            return text;
        }
        String shown = text.length() <= EXCERPT ? text.toString() : text.subSequence(0, EXCERPT) + "…";
        String problem = "expected " + words + ", found " + JsonValue.of(shown);
        if (in == null) {
            throw new IllegalArgumentException(problem);
        }
        in.refuse(problem);
        return text;
    }

    @Override
    public String toString() {
        return words;
    }
}
