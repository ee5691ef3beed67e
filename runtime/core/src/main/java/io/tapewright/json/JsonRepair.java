package io.tapewright.json;

import java.util.Locale;

/**
 * Something in a text that is not the JSON that was expected, and was read all the same.
 *
 * @param kind what was otherwise
 * @param position where, in characters from the beginning of the text
 */
public record JsonRepair(Kind kind, int position) {

    /** What may be otherwise than strict JSON has it. */
    public enum Kind {
        /** Words or fences around JSON. */
        PROSE,
        /** A comment, or an ellipsis where something was left out. */
        COMMENT,
        /** A comma too many. */
        EXTRA_COMMA,
        /** No comma between two members or elements, or no colon after a name. */
        MISSING_PUNCTUATION,
        /** A closing bracket that is missing, not the right one, or one too many. */
        BRACKET,
        /** Other quotes than {@code "}, or quotes that are doubled. */
        QUOTES,
        /** A quote that is missing on one side. */
        MISSING_QUOTE,
        /** A name or a string without quotes. */
        UNQUOTED,
        /** A quote, a line break or another character in a string that should have been escaped, or an escape that JSON does not know. */
        ESCAPE,
        /** The text ends too early. */
        TRUNCATED,
        /** A word of another language, such as {@code None} or {@code True}. */
        LITERAL,
        /** A number in another form, such as {@code 1,000} or {@code "5"}. */
        NUMBER,
        /** A string was asked, and the text of another value is taken. */
        TEXT,
        /** Another spelling of a name: of a property, of a constant or of a kind. */
        SPELLING,
        /** A property that nobody asked for; it is left out. */
        UNKNOWN_PROPERTY,
        /** A property that is there twice; the last one counts. */
        REPEATED_PROPERTY,
        /** A name without a value; it is left out. */
        MISSING_VALUE,
        /** A single value where a list was asked. */
        SINGLE_VALUE,
        /** JSON as the text of a string. */
        EMBEDDED,
        /** An object that does not say its kind, which can only be meant as one. */
        MISSING_KIND;

        /** The name in snake_case, as on a tape. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
