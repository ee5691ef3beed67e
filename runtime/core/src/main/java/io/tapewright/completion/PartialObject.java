package io.tapewright.completion;

import io.tapewright.json.JsonReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is certain of a JSON object of which the beginning is known: the properties that are whole, and those that can only grow.
 * Strings grow where the schema lets them be any text; numbers, words and other strings count once they are whole. So a property
 * never disappears when more is known. Nothing is certain after the first thing that is not JSON.
 */
final class PartialObject {
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final String DELIMITERS = ",]} \t\r\n";

    private final String text;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;
    /** Up to where all is certain. */
    private int certain;
    /** Whether that is inside of a string. */
    private boolean endsInString;

    /** What comes next in an object or array. */
    private enum Next {
        FIRST,
        NAME,
        COLON,
        VALUE,
        COMMA
    }

    /** An object or an array that is open. */
    private static final class Level {
        final boolean isArray;
        final Growth growth;
        final Set<String> names = new HashSet<>();
        Growth value;
        Next next = Next.FIRST;

        Level(boolean isArray, Growth growth) {
            this.isArray = isArray;
            this.growth = growth;
            this.value = isArray ? growth.ofElement() : growth;
        }

        boolean expectsValue() {
            return next == Next.VALUE || isArray && next == Next.FIRST;
        }
    }

    private PartialObject(String text) {
        this.text = text;
    }

    /**
     * The object with what is certain of it, as JSON.
     *
     * @param text the beginning of an object
     * @param growth what is known of its strings
     */
    static String of(String text, Growth growth) {
        PartialObject object = new PartialObject(text);
        object.open(growth);
        while (object.at < text.length() && object.passToken()) {
            // goes on to the first token that is not whole
        }
        return object.json();
    }

    private String json() {
        StringBuilder json = new StringBuilder(text).delete(certain, text.length());
        if (endsInString) {
            json.append('"');
        }
        levels.forEach(level -> json.append(level.isArray ? ']' : '}'));
        return json.toString();
    }

    /** Passes a token; false if it is not whole, or not what must come here. */
    private boolean passToken() {
        Level level = levels.peek();
        if (level == null) {
            return false;
        }
        char c = text.charAt(at);
        return switch (c) {
            case ' ', '\t', '\r', '\n' -> pass();
            case '{', '[' -> level.expectsValue() && open(level.value);
            case '}', ']' -> close(level, c == ']');
            case ',' -> level.next == Next.COMMA && passTo(level, level.isArray ? Next.VALUE : Next.NAME);
            case ':' -> level.next == Next.COLON && passTo(level, Next.VALUE);
            case '"' -> level.expectsValue() ? string(level) : name(level);
            default -> level.expectsValue() && literal();
        };
    }

    private boolean pass() {
        at++;
        return true;
    }

    private boolean passTo(Level level, Next next) {
        level.next = next;
        return pass();
    }

    /** Opens an object or array; not one that is deeper than any reader goes. */
    private boolean open(Growth growth) {
        if (levels.size() == JsonReader.MAX_DEPTH) {
            return false;
        }
        levels.push(new Level(text.charAt(at) == '[', growth));
        certain = at + 1;
        return pass();
    }

    private boolean close(Level level, boolean isArray) {
        if (level.isArray != isArray || level.next != Next.FIRST && level.next != Next.COMMA) {
            return false;
        }
        levels.pop();
        return whole(at + 1);
    }

    /** Goes to the end of a value. */
    private boolean whole(int end) {
        at = end;
        certain = end;
        Level around = levels.peek();
        if (around != null) {
            around.next = Next.COMMA;
        }
        return true;
    }

    private boolean name(Level level) {
        StringEnd end = StringEnd.of(text, at);
        if (level.isArray || !end.isClosed() || level.next != Next.FIRST && level.next != Next.NAME) {
            return false;
        }
        String name = JsonReader.of(text.substring(at, end.position())).readString();
        if (!level.names.add(name)) {
            return false; // a value that was told can't be taken back
        }
        level.value = level.growth.ofProperty(name);
        level.next = Next.COLON;
        at = end.position();
        return true;
    }

    private boolean string(Level level) {
        StringEnd end = StringEnd.of(text, at);
        if (end.isClosed()) {
            return whole(end.position());
        }
        if (level.value.isFree()) {
            certain = end.position();
            endsInString = true;
        }
        return false;
    }

    private boolean literal() {
        int end = at;
        while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String literal = text.substring(at, end);
        boolean isWhole = end < text.length() || Character.isLetter(literal.charAt(0));
        return isWhole && LITERAL.matcher(literal).matches() && whole(end);
    }

    /**
     * Where a string ends.
     *
     * @param isClosed whether its closing quote is there
     * @param position after the closing quote; else after the last character that is whole
     */
    private record StringEnd(boolean isClosed, int position) {
        static StringEnd of(String text, int start) {
            int whole = start + 1;
            int at = whole;
            while (at < text.length() && text.charAt(at) >= ' ') {
                char c = text.charAt(at);
                if (c == '"') {
                    return new StringEnd(true, at + 1);
                }
                int next = c == '\\' ? endOfEscape(text, at) : at + 1;
                if (next < 0) {
                    break;
                }
                if (!isFirstHalf(text, at)) {
                    whole = next;
                }
                at = next;
            }
            return new StringEnd(false, whole);
        }

        /** The end of an escape; negative if it is not whole, or none. */
        private static int endOfEscape(String text, int at) {
            if (at + 1 >= text.length()) {
                return -1;
            }
            if (text.charAt(at + 1) == 'u') {
                int end = at + 6;
                boolean isWhole = end <= text.length()
                        && text.substring(at + 2, end)
                                .chars()
                                .allMatch(digit -> "0123456789abcdefABCDEF".indexOf(digit) >= 0);
                return isWhole ? end : -1;
            }
            return "\"\\/bfnrt".indexOf(text.charAt(at + 1)) < 0 ? -1 : at + 2;
        }

        /** Whether a character is the first of a surrogate pair, as itself or as an escape. */
        private static boolean isFirstHalf(String text, int at) {
            return Character.isHighSurrogate(text.charAt(at))
                    || text.regionMatches(true, at, "\\ud", 0, 3) && "89abAB".indexOf(text.charAt(at + 3)) >= 0;
        }
    }
}
