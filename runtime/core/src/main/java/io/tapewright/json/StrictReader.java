package io.tapewright.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as it should be, at full speed. Where the text is not what was expected, it throws an error, or a {@link JsonDeviation}
 * where that may be tolerated; {@link #reset} goes back to where the value began.
 */
final class StrictReader {
    /** What {@link #nextProperty} answers for a property with another name. */
    static final int UNKNOWN = -3;

    private final JsonStrings scanner;
    private final JsonStructure structure;
    private final JsonNumbers numbers;

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    StrictReader(JsonStrings scanner, int levels) {
        this.scanner = scanner;
        this.structure = new JsonStructure(scanner, levels);
        this.numbers = new JsonNumbers(scanner, structure);
    }

    /** A reader of a number that has the form of JSON. */
    static StrictReader ofNumber(String number) {
        return new StrictReader(new JsonStrings(number, false), 0);
    }

    // ---- objects

    /** Enters an object; answers that it did. */
    boolean enterObject() {
        structure.enterObject();
        return true;
    }

    /**
     * The index of the next property among some names, whose value comes next.
     *
     * @return the index; {@link JsonReader#END} if the object has been left; {@link #UNKNOWN} where that is an error
     */
    int nextProperty(JsonNames names, int previous) {
        int following = previous + 1;
        return scanner.skipName(names, following) ? following : anyProperty(names, previous);
    }

    private int anyProperty(JsonNames names, int previous) {
        if (!nextName(previous == JsonReader.START)) {
            return JsonReader.END;
        }
        int index = scanner.indexAmong(names, previous + 1);
        return index < 0 ? noIndex(UNKNOWN) : index;
    }

    /** What there is in place of an index among names, if that is no deviation. */
    private int noIndex(int answer) {
        if (scanner.isLenient()) {
            throw JsonDeviation.FOUND;
        }
        return answer;
    }

    /** Whether a further property follows; its name and the colon have been passed then. */
    boolean nextName(boolean first) {
        boolean more = structure.nextName(first);
        if (more) {
            scanner.passString(structure.isInArray());
            structure.colon();
        }
        return more;
    }

    /** The name that was passed last. */
    String name() {
        return scanner.content();
    }

    /** An error about the name that was passed last. */
    JsonReadException aboutName(String problem) {
        return structure.error(scanner.startOfString() - 1, problem);
    }

    // ---- arrays

    /** Whether the array, which is entered, has a first element. */
    boolean enterArray() {
        structure.enterArray();
        return structure.nextElement(true);
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement() {
        return structure.nextElement(false);
    }

    // ---- values

    String string() {
        structure.expect('"', "a string");
        scanner.passString(structure.isInArray());
        return scanner.content();
    }

    /** A string that stands for a value of another type. */
    <T> T parsed(Function<String, ? extends T> parser, String expectation) {
        structure.expect('"', expectation);
        scanner.passString(structure.isInArray());
        int start = scanner.startOfString() - 1;
        try {
            return parser.apply(scanner.content());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            RuntimeException error = structure.at(start, "expected " + expectation);
            if (error instanceof JsonReadException) {
                error.initCause(notOne);
            }
            throw error;
        }
    }

    boolean bool() {
        scanner.skipSpace();
        if (scanner.skipWord("true")) {
            return true;
        }
        if (scanner.skipWord("false")) {
            return false;
        }
        throw structure.expected("true or false");
    }

    JsonNumbers numbers() {
        return numbers;
    }

    /** The index of the string among some choices. */
    int choice(JsonNames choices) {
        scanner.skipSpace();
        if (scanner.peek() != '"') {
            throw structure.expected("one of " + choices);
        }
        scanner.passString(structure.isInArray());
        int index = scanner.indexAmong(choices, 0);
        if (index < 0) {
            throw structure.at(scanner.startOfString() - 1, "expected one of " + choices);
        }
        return index;
    }

    /** Whether {@code null} comes next; it is then passed. */
    boolean passNull() {
        scanner.skipSpace();
        if (scanner.skipWord("null")) {
            return true;
        }
        if (scanner.isLenient() && "nNuU".indexOf(scanner.peek()) >= 0) {
            throw JsonDeviation.FOUND; // perhaps another word for it
        }
        return false;
    }

    char peek() {
        scanner.skipSpace();
        return scanner.peek();
    }

    boolean atEnd() {
        scanner.skipSpace();
        return scanner.atEnd();
    }

    /** Any value, as it is written. */
    String value() {
        scanner.skipSpace();
        int start = scanner.position();
        skipValue();
        return scanner.text().substring(start, scanner.position());
    }

    /** Passes over any value; answers that it did. */
    boolean skipValue() {
        scanner.skipSpace();
        switch (scanner.peek()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> scanner.passString(structure.isInArray());
            default -> skipScalar();
        }
        return true;
    }

    private void skipObject() {
        structure.enterObject();
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
        if (!scanner.skipWord("true") && !scanner.skipWord("false") && !scanner.skipWord("null") && !numbers.skip()) {
            throw structure.expected("a value");
        }
    }

    // ---- looking ahead

    /** The string that the object coming next has at a top-level property; null if it has none. Nothing is passed. */
    @Nullable
    String peekString(String property) {
        return lookAhead(() -> findString(property) ? scanner.content() : null);
    }

    /**
     * The index among some choices of the string that the object coming next has at a top-level property. Nothing is passed.
     *
     * @return the index; -1 if the string is none of the choices; {@link JsonReader#END} if there is no such string
     */
    int peekChoice(String property, JsonNames choices) {
        scanner.skipSpace();
        int first = choices.firstChoice(scanner.text(), scanner.position(), property);
        return first >= 0 ? first : lookAhead(() -> findString(property) ? said(choices) : JsonReader.END);
    }

    private int said(JsonNames choices) {
        int index = scanner.indexAmong(choices, 0);
        return index < 0 ? noIndex(-1) : index;
    }

    private <T> T lookAhead(Supplier<T> look) {
        scanner.skipSpace();
        int start = scanner.position();
        int depth = structure.depth();
        try {
            return look.get();
        } finally {
            reset(start, depth);
        }
    }

    /** Whether the object coming next has a string at a property; it has been passed then. */
    private boolean findString(String property) {
        if (scanner.peek() != '{') {
            return false;
        }
        structure.enterObject();
        for (boolean first = true; nextName(first); first = false) {
            if (scanner.contentIs(property)) {
                return passString();
            }
            skipValue();
        }
        return false;
    }

    private boolean passString() {
        scanner.skipSpace();
        boolean isString = scanner.peek() == '"';
        if (isString) {
            scanner.passString(structure.isInArray());
        }
        return isString;
    }

    // ---- going back

    int depth() {
        return structure.depth();
    }

    /** How many more objects and arrays may be entered here. */
    int levelsLeft() {
        return structure.levelsLeft();
    }

    /** Goes back to an earlier position, at which so many objects and arrays were open. */
    void reset(int position, int depth) {
        structure.reset(position, depth);
    }

    // ---- errors

    JsonReadException expected(String expectation) {
        scanner.skipSpace();
        return structure.error(scanner.position(), "expected " + expectation);
    }

    /** An error about the object or array that was just left. */
    JsonReadException aboutLeft(String problem) {
        JsonPath.Place left = structure.left();
        return JsonReadException.at(scanner.text(), left.start(), left.pointer(), problem);
    }

    JsonReadException errorHere(String problem) {
        return structure.error(scanner.position(), problem);
    }

    /** An error in the JSON that a string holds, which begins at a position. */
    JsonReadException inside(int position, JsonReadException error) {
        return structure.inside(position, error);
    }

    /** The JSON pointer of what was read last. */
    String path() {
        return scanner.path(scanner.position()).pointer();
    }
}
