package io.tapewright.json;

/** Objects and arrays of strict JSON: entering and leaving them, and where in them an error is. */
final class JsonStructure {
    private final JsonScanner scanner;
    private final int levels;
    private int depth;
    /** A bit for each of the innermost 64 levels, the lowest for the innermost: whether it is an array. */
    private long arrays;

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    JsonStructure(JsonScanner scanner, int levels) {
        this.scanner = scanner;
        this.levels = levels;
    }

    /** How many more objects and arrays may be entered here. */
    int levelsLeft() {
        return levels - depth;
    }

    // ---- members

    void enterObject() {
        open('{', "an object");
    }

    /** Whether a further property follows; its name comes next. If not, the object has been left. */
    boolean nextName(boolean first) {
        return nextMember('}', first, "a property name");
    }

    /** Passes the colon between a name and its value. */
    void colon() {
        expect(':', "':'");
        scanner.advance();
        scanner.refuseMissingValue();
    }

    void enterArray() {
        open('[', "an array");
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement(boolean first) {
        return nextMember(']', first, "a value");
    }

    private void open(char bracket, String what) {
        expect(bracket, what);
        arrays = arrays << 1 | (bracket == '[' ? 1 : 0);
        if (++depth > levels) {
            throw error(scanner.position(), "nested more than " + levels + " deep");
        }
        scanner.advance();
        scanner.refuseEscapedName(bracket);
    }

    private boolean nextMember(char close, boolean first, String member) {
        scanner.skipSpace();
        if (scanner.peek() == close) {
            scanner.advance();
            leave();
            return false;
        }
        if (!first) {
            if (scanner.peek() != ',') {
                throw expected("',' or '" + close + "'");
            }
            scanner.advance();
            scanner.skipSpace();
        }
        if (close == '}' && scanner.peek() != '"' || scanner.peek() == ']') {
            throw expected(member);
        }
        return true;
    }

    private void leave() {
        depth--;
        arrays >>>= 1;
    }

    /** Whether the innermost level is an array, as far as that is known. */
    boolean isInArray() {
        return (arrays & 1) != 0;
    }

    /** Passes white space up to a character that must come next. */
    void expect(char c, String what) {
        scanner.skipSpace();
        if (scanner.peek() != c) {
            throw expected(what);
        }
    }

    // ---- errors

    /** What is thrown where something else comes than was expected. */
    RuntimeException expected(String expectation) {
        scanner.skipSpace();
        return at(scanner.position(), "expected " + expectation);
    }

    /** What is thrown where the text is not as expected. */
    RuntimeException at(int position, String problem) {
        return scanner.wrong(position, problem);
    }

    /** An error at a position. */
    JsonReadException error(int position, String problem) {
        return JsonReadException.at(
                scanner.text(), position, scanner.path(position).pointer(), problem);
    }

    /** An error in the JSON that a string holds, which begins at a position. */
    JsonReadException inside(int position, JsonReadException error) {
        String text = scanner.text();
        return JsonReadException.at(
                text,
                position,
                scanner.path(position).pointer() + error.path(),
                "in the JSON text: " + error.problem());
    }

    /** The object or array that was just left. */
    JsonPath.Place left() {
        return scanner.path(scanner.position() - 1).innermost();
    }

    int depth() {
        return depth;
    }

    /** Goes back to an earlier position, at which so many objects and arrays were open. */
    void reset(int position, int depthThere) {
        scanner.reset(position);
        while (depth > depthThere) {
            leave();
        }
    }
}
