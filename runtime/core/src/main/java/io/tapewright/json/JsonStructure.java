package io.tapewright.json;

import java.util.function.Supplier;

/** Objects and arrays: entering and leaving them, passing over them, looking ahead into them, and where in them an error is. */
final class JsonStructure {
    private final String text;
    private final JsonScanner scanner;
    private final int levels;
    private int depth;

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    JsonStructure(String text, JsonScanner scanner, int levels) {
        this.text = text;
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
        if (++depth > levels) {
            throw at(scanner.position(), "nested more than " + levels + " deep");
        }
        scanner.advance();
    }

    private boolean nextMember(char close, boolean first, String member) {
        scanner.skipSpace();
        if (scanner.peek() == close) {
            scanner.advance();
            depth--;
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

    /** Passes white space up to a character that must come next. */
    void expect(char c, String what) {
        scanner.skipSpace();
        if (scanner.peek() != c) {
            throw expected(what);
        }
    }

    // ---- whole values

    /** Passes over any value. */
    void skipValue() {
        scanner.skipSpace();
        switch (scanner.peek()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> scanner.string();
            default -> skipScalar();
        }
    }

    private void skipObject() {
        enterObject();
        for (boolean first = true; nextName(first); first = false) {
            scanner.string();
            colon();
            skipValue();
        }
    }

    private void skipArray() {
        enterArray();
        for (boolean first = true; nextElement(first); first = false) {
            skipValue();
        }
    }

    private void skipScalar() {
        if (!scanner.skipWord("true") && !scanner.skipWord("false") && !scanner.skipWord("null") && !scanner.number()) {
            throw expected("a value");
        }
    }

    // ---- looking ahead

    /** Looks at what comes, and goes back. */
    <T> T lookAhead(Supplier<T> look) {
        scanner.skipSpace();
        int start = scanner.position();
        int before = depth;
        try {
            return look.get();
        } finally {
            scanner.reset(start);
            depth = before;
        }
    }

    /** Whether the object coming next has a string at a property; it has been passed then. */
    boolean findString(String property) {
        if (scanner.peek() != '{') {
            return false;
        }
        enterObject();
        for (boolean first = true; nextName(first); first = false) {
            scanner.string();
            boolean found = scanner.contentIs(property);
            colon();
            if (found) {
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
            scanner.string();
        }
        return isString;
    }

    // ---- errors

    /** An error about the value that comes next. */
    JsonReadException expected(String expectation) {
        scanner.skipSpace();
        return at(scanner.position(), "expected " + expectation);
    }

    /** An error at a position. */
    JsonReadException at(int position, String problem) {
        return JsonReadException.at(text, position, JsonPath.of(text, position), problem);
    }

    /** An error in the JSON that a string holds, which begins at a position. */
    JsonReadException inside(int position, JsonReadException error) {
        return JsonReadException.at(
                text, position, JsonPath.of(text, position) + error.path(), "in the JSON text: " + error.problem());
    }

    /** An error about the object or array that was just left. */
    JsonReadException aboutLeft(String problem) {
        JsonPath.Place place = JsonPath.ofClosed(text, scanner.position() - 1);
        return JsonReadException.at(text, place.start(), place.pointer(), problem);
    }
}
