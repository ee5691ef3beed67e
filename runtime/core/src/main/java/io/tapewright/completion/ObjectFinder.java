package io.tapewright.completion;

import io.tapewright.json.JsonReader;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the objects of a completion while its characters come: one after the other or in an array, or in an array inside of one
 * object, and all of that perhaps in a fence of Markdown. It looks at each character once, and inside of an object only when a brace has
 * come that may end it.
 *
 * <p>It goes by brackets and quotes, and is lost at the first character outside of the objects that should not be there. What is
 * inside of them is for others to judge.
 */
final class ObjectFinder {
    private static final int LEAST_ROOM = 1024;
    private static final char OF_FENCE = '`';
    private static final int LEAST_FENCE = 3;
    private static final int LONGEST_FENCE = 50;

    private final StringBuilder text = new StringBuilder(LEAST_ROOM);
    private final String opening;
    private final String closing;
    private boolean allowsFence;
    private int scanned;
    private State state = State.BEFORE;
    private int matched;
    private int closingMatched;
    private int startOfFence = -1;
    private int closingFence;
    private int objects;
    private boolean inArray;
    private int start;
    private int depth;
    private boolean inString;
    /** Whether a brace has come that closes something, behind what was looked at. */
    private boolean closes;

    private enum State {
        /** In the line that opens a fence. */
        FENCE,
        /** Before the opening, or in it. */
        BEFORE,
        /** Where the first object comes, or none. */
        FIRST,
        /** In an object. */
        INSIDE,
        /** After an object. */
        AFTER,
        /** After a comma, where an object must come. */
        COMMA,
        /** In the closing, or after it. */
        CLOSING,
        /** In the end of the fence, or after it. */
        FENCE_END,
        /** After something that should not be there. */
        LOST
    }

    /** For objects that come one after the other, or in an array. */
    static ObjectFinder ofObjects() {
        return new ObjectFinder("", "]");
    }

    /**
     * For an array that is the only property of an object.
     *
     * @param property its name
     */
    static ObjectFinder inProperty(String property) {
        return new ObjectFinder("{\"" + property + "\":[", "]}");
    }

    private ObjectFinder(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** From now on, all may stand in a fence. */
    void allowFence() {
        allowsFence = true;
    }

    /** Adds characters. */
    void add(String chunk) {
        text.append(chunk);
        closes |= chunk.indexOf('}') >= 0;
    }

    /** Looks at what was added up to the end of an object; whether there is one, which is then {@link #object}. */
    boolean next() {
        return (closes || state != State.INSIDE) && find(); // else the object goes on, whatever has come
    }

    private boolean find() {
        while (scanned < text.length() && state != State.LOST) {
            if (state != State.INSIDE) {
                passOutside(text.charAt(scanned++));
            } else if (passInside()) {
                state = State.AFTER;
                objects++;
                return true;
            }
        }
        closes = false;
        return false;
    }

    /** All that has come. */
    String text() {
        return text.toString();
    }

    /** Whether nothing has come. */
    boolean isEmpty() {
        return text.length() == 0;
    }

    /** The object that was found last. */
    String object() {
        return text.substring(start, scanned);
    }

    /** The object that is under way, as far as it has come now; its text is made when asked for. */
    <T> Supplier<T> underWay(Function<String, T> reader) {
        int from = start;
        int to = text.length();
        return () -> reader.apply(text.substring(from, to));
    }

    /** Whether an object is under way. */
    boolean isInside() {
        return state == State.INSIDE;
    }

    /** Whether nothing was there that should not be, and nothing is missing. */
    boolean isWhole() {
        return isFenced() ? state == State.FENCE_END && closingFence >= LEAST_FENCE : isClosed();
    }

    /** Whether all that was opened outside of the objects is closed, but for a fence. */
    private boolean isClosed() {
        return switch (state) {
            case AFTER -> !inArray;
            case CLOSING -> closingMatched == closing.length();
            default -> false;
        };
    }

    private boolean isFenced() {
        return startOfFence >= 0;
    }

    /** Whether the object that was found last is the first one in a fence. */
    boolean isFirstInFence() {
        return isFenced() && objects == 1;
    }

    /** Where the fence begins. */
    int startOfFence() {
        return startOfFence;
    }

    /** Leaves the rest to others. */
    void giveUp() {
        state = State.LOST;
    }

    private void passOutside(char c) {
        if (state == State.FENCE) {
            state = inFenceLine(c);
        } else if (!isSpace(c) || isInName()) {
            state = c == OF_FENCE ? fence() : outside(c);
        }
    }

    /** Whether the name of the property is open, in the opening: spaces would be a part of it. */
    private boolean isInName() {
        return state == State.BEFORE && matched > 1 && matched < opening.length() - 2;
    }

    /** Passes what is there of an object; whether that is all of it. */
    private boolean passInside() {
        while (depth > 0 && scanned < text.length()) {
            if (inString) {
                passInString();
            } else {
                passToken(text.charAt(scanned++));
            }
        }
        return depth == 0;
    }

    /** Passes a string up to its end, or to a quote that is part of it, or all that is there. */
    private void passInString() {
        int quote = text.indexOf("\"", scanned);
        inString = quote < 0 || isEscaped(quote);
        scanned = quote < 0 ? text.length() : quote + 1;
    }

    /** Whether backslashes stand before a quote in a string, and do not stand for themselves. */
    private boolean isEscaped(int quote) {
        int first = quote;
        while (text.charAt(first - 1) == '\\') {
            first--;
        }
        return (quote - first) % 2 == 1;
    }

    private void passToken(char c) {
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
    }

    private State outside(char c) {
        return switch (state) {
            case BEFORE -> opening.isEmpty() ? bare(c) : opened(c);
            case FIRST -> c == closing.charAt(0) ? closed(c) : begun(c);
            case AFTER -> inArray ? separated(c) : begun(c);
            case COMMA -> begun(c);
            case FENCE_END -> State.LOST;
            default -> closed(c);
        };
    }

    // ---- fences

    private State fence() {
        if (isFenced()) {
            return isClosed() || state == State.FENCE_END ? fenceEnd() : State.LOST;
        }
        if (!allowsFence || state != State.BEFORE || matched > 0) {
            return State.LOST;
        }
        startOfFence = scanned - 1;
        return State.FENCE;
    }

    private State fenceEnd() {
        closingFence++;
        return State.FENCE_END;
    }

    private State inFenceLine(char c) {
        if (c != '\n') {
            return scanned - startOfFence < LONGEST_FENCE ? State.FENCE : State.LOST;
        }
        JsonReader line = JsonReader.tolerant(text.substring(startOfFence, scanned));
        line.candidates().passFence();
        return line.atEnd() ? State.BEFORE : State.LOST;
    }

    // ---- arrays and objects

    private State bare(char c) {
        inArray = c == '[';
        return inArray ? State.FIRST : begun(c);
    }

    private State opened(char c) {
        if (c != opening.charAt(matched)) {
            return State.LOST;
        }
        matched++;
        inArray = matched == opening.length();
        return inArray ? State.FIRST : State.BEFORE;
    }

    private State begun(char c) {
        start = scanned - 1;
        depth = 1;
        return c == '{' ? State.INSIDE : State.LOST;
    }

    private State separated(char c) {
        return c == ',' ? State.COMMA : closed(c);
    }

    private State closed(char c) {
        boolean isNext = closingMatched < closing.length() && c == closing.charAt(closingMatched);
        closingMatched++;
        return isNext ? State.CLOSING : State.LOST;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
