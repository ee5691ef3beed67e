package io.tapewright.json;

/** A scanner that enters and leaves the objects and arrays of strict JSON, and knows where in them an error is. */
abstract class JsonStructure extends JsonStrings {
    private final int levels;
    private int depth;
    /** A bit for each of the innermost 64 levels, the lowest for the innermost: whether it is an array. */
    private long arrays;

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    JsonStructure(String text, boolean lenient, int levels) {
        super(text, lenient);
        this.levels = levels;
    }

    int depth() {
        return depth;
    }

    /** How many more objects and arrays may be entered here. */
    int levelsLeft() {
        return levels - depth;
    }

    /** Goes back to an earlier position, at which so many objects and arrays were open. */
    void reset(int position, int depthThere) {
        reset(position);
        while (depth > depthThere) {
            leave();
        }
    }

    // ---- entering and leaving

    void openObject() {
        open('{', "an object");
    }

    void openArray() {
        open('[', "an array");
    }

    private void open(char bracket, String what) {
        expect(bracket, what);
        arrays = arrays << 1 | (bracket == '[' ? 1 : 0);
        if (++depth > levels) {
            throw error(position(), "nested more than " + levels + " deep");
        }
        advance();
        refuseEscapedName(bracket);
    }

    private void leave() {
        depth--;
        arrays >>>= 1;
    }

    // ---- members

    /** Whether a further property follows; its name comes next. If not, the object has been left. */
    boolean isBeforeName(boolean first) {
        return isBeforeMember('}', first, "a property name");
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean isBeforeElement(boolean first) {
        return isBeforeMember(']', first, "a value");
    }

    private boolean isBeforeMember(char close, boolean first, String member) {
        skipSpace();
        if (peek() == close) {
            advance();
            leave();
            return false;
        }
        if (!first) {
            if (peek() != ',') {
                throw unexpected("',' or '" + close + "'");
            }
            advance();
            skipSpace();
        }
        if (close == '}' && peek() != '"' || peek() == ']') {
            throw unexpected(member);
        }
        return true;
    }

    /** Passes the colon between a name and its value. */
    void passColon() {
        expect(':', "':'");
        advance();
        refuseMissingValue();
    }

    /** Passes the string that begins here and checks it. */
    void passString() {
        passString((arrays & 1) != 0);
    }

    /** Refuses, where that is no error yet, a number that may go on after what was passed. */
    void refuseUnfinishedNumber() {
        refuseUnfinishedNumber((arrays & 1) != 0);
    }

    /** Passes white space up to a character that must come next. */
    void expect(char c, String what) {
        skipSpace();
        if (peek() != c) {
            throw unexpected(what);
        }
    }

    // ---- errors

    /** What is thrown where something else comes than was expected. */
    RuntimeException unexpected(String expectation) {
        skipSpace();
        return wrong(position(), "expected " + expectation);
    }

    /** An error at a position. */
    JsonReadException error(int position, String problem) {
        return JsonReadException.at(text(), position, path(position).pointer(), problem);
    }

    /** An error about the object or array that was just left. */
    JsonReadException aboutLeft(String problem) {
        JsonPath.Place left = path(position() - 1).innermost();
        return JsonReadException.at(text(), left.start(), left.pointer(), problem);
    }

    /** An error in the JSON that a string holds, which begins at a position. */
    JsonReadException inside(int position, JsonReadException error) {
        String path = path(position).pointer() + error.path();
        return JsonReadException.at(text(), position, path, "in the JSON text: " + error.problem());
    }
}
