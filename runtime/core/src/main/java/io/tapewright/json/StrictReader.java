package io.tapewright.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as it should be, at full speed. Where the text is not what was expected, it throws an error, or a {@link JsonDeviation}
 * where that may be tolerated; {@link #reset} goes back to where the value began.
 */
final class StrictReader extends JsonNumbers {
    /** What {@link #nextProperty} answers for a property with another name. */
    static final int UNKNOWN = -3;

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    StrictReader(String text, boolean lenient, int levels) {
        super(text, lenient, levels);
    }

    /** A reader of a number that has the form of JSON. */
    static StrictReader ofNumber(String number) {
        return new StrictReader(number, false, 0);
    }

    // ---- objects

    /** Enters an object; answers that it did. */
    boolean enterObject() {
        openObject();
        return true;
    }

    /**
     * The index of the next property among some names, whose value comes next.
     *
     * @return the index; {@link JsonReader#END} if the object has been left; {@link #UNKNOWN} where that is an error
     */
    int nextProperty(JsonNames names, int previous) {
        int following = previous + 1;
        return skipName(names, following) ? following : anyProperty(names, previous);
    }

    private int anyProperty(JsonNames names, int previous) {
        if (!nextName(previous == JsonReader.START)) {
            return JsonReader.END;
        }
        int index = indexAmong(names, previous + 1);
        return index < 0 ? noIndex(UNKNOWN) : index;
    }

    /** What there is in place of an index among names, if that is no deviation. */
    private int noIndex(int answer) {
        if (isLenient()) {
            throw JsonDeviation.FOUND;
        }
        return answer;
    }

    /** Whether a further property follows; its name and the colon have been passed then. */
    boolean nextName(boolean first) {
        boolean more = isBeforeName(first);
        if (more) {
            passString();
            passColon();
        }
        return more;
    }

    /** The name that was passed last. */
    String name() {
        return content();
    }

    /** An error about the name that was passed last. */
    JsonReadException aboutName(String problem) {
        return error(startOfString() - 1, problem);
    }

    // ---- arrays

    /** Whether the array, which is entered, has a first element. */
    boolean enterArray() {
        openArray();
        return isBeforeElement(true);
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement() {
        return isBeforeElement(false);
    }

    // ---- values

    String string() {
        expect('"', "a string");
        passString();
        return content();
    }

    /** A string that stands for a value of another type. */
    <T> T parsed(Function<String, ? extends T> parser, String expectation) {
        expect('"', expectation);
        passString();
        int start = startOfString() - 1;
        try {
            return parser.apply(content());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            RuntimeException error = wrong(start, "expected " + expectation);
            if (error instanceof JsonReadException) {
                error.initCause(notOne);
            }
            throw error;
        }
    }

    boolean bool() {
        skipSpace();
        if (skipWord("true")) {
            return true;
        }
        if (skipWord("false")) {
            return false;
        }
        throw unexpected("true or false");
    }

    /** The index of the string among some choices. */
    int choice(JsonNames choices) {
        skipSpace();
        if (peek() != '"') {
            throw unexpected("one of " + choices);
        }
        passString();
        int index = indexAmong(choices, 0);
        if (index < 0) {
            throw wrong(startOfString() - 1, "expected one of " + choices);
        }
        return index;
    }

    /** Whether {@code null} comes next; it is then passed. */
    boolean passNull() {
        skipSpace();
        if (skipWord("null")) {
            return true;
        }
        if (isLenient() && "nNuU".indexOf(peek()) >= 0) {
            throw JsonDeviation.FOUND; // perhaps another word for it
        }
        return false;
    }

    /** The next character that is not white space, which is not passed; 0 at the end. */
    char peekPastSpace() {
        skipSpace();
        return peek();
    }

    /** Whether nothing but white space follows. */
    boolean atEndPastSpace() {
        skipSpace();
        return atEnd();
    }

    /** Any value, as it is written. */
    String value() {
        skipSpace();
        int start = position();
        skipValue();
        return text().substring(start, position());
    }

    /** Passes over any value; answers that it did. */
    boolean skipValue() {
        skipSpace();
        switch (peek()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> passString();
            default -> skipScalar();
        }
        return true;
    }

    private void skipObject() {
        openObject();
        for (boolean first = true; nextName(first); first = false) {
            skipValue();
        }
    }

    private void skipArray() {
        for (boolean more = enterArray(); more; more = nextElement()) {
            skipValue();
        }
    }

    private void skipScalar() {
        if (!skipWord("true") && !skipWord("false") && !skipWord("null") && !skipNumber()) {
            throw unexpected("a value");
        }
    }

    // ---- looking ahead

    /** The string that the object coming next has at a top-level property; null if it has none. Nothing is passed. */
    @Nullable
    String peekString(String property) {
        return lookAhead(() -> findString(property) ? content() : null);
    }

    /**
     * The index among some choices of the string that the object coming next has at a top-level property. Nothing is passed.
     *
     * @return the index; -1 if the string is none of the choices; {@link JsonReader#END} if there is no such string
     */
    int peekChoice(String property, JsonNames choices) {
        skipSpace();
        int first = choices.firstChoice(text(), position(), property);
        return first >= 0 ? first : lookAhead(() -> findString(property) ? said(choices) : JsonReader.END);
    }

    private int said(JsonNames choices) {
        int index = indexAmong(choices, 0);
        return index < 0 ? noIndex(-1) : index;
    }

    private <T> T lookAhead(Supplier<T> look) {
        skipSpace();
        int start = position();
        int open = depth();
        try {
            return look.get();
        } finally {
            reset(start, open);
        }
    }

    /** Whether the object coming next has a string at a property; it has been passed then. */
    private boolean findString(String property) {
        if (peek() != '{') {
            return false;
        }
        openObject();
        for (boolean first = true; nextName(first); first = false) {
            if (contentIs(property)) {
                return passIfString();
            }
            skipValue();
        }
        return false;
    }

    private boolean passIfString() {
        skipSpace();
        boolean isString = peek() == '"';
        if (isString) {
            passString();
        }
        return isString;
    }

    // ---- errors

    JsonReadException expected(String expectation) {
        skipSpace();
        return error(position(), "expected " + expectation);
    }

    JsonReadException errorHere(String problem) {
        return error(position(), problem);
    }

    /** The JSON pointer of what was read last. */
    String path() {
        return path(position()).pointer();
    }
}
