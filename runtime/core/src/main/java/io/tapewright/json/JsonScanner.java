package io.tapewright.json;

/** A position in a JSON text, and the white space, words and punctuation found from there. Strict and tolerant reading share it. */
abstract class JsonScanner {
    private final boolean lenient;
    private String text;
    private int length;
    private int position;
    /** Where the text begins that counts; nothing is open there. */
    private int origin;

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

    int length() {
        return length;
    }

    /** What is thrown where the text is not JSON. */
    RuntimeException wrong(int at, String problem) {
        return lenient ? JsonDeviation.FOUND : JsonReadException.at(text, at, path(at).pointer(), problem);
    }

    /** What is open at a position. */
    JsonPath path(int at) {
        return JsonPath.at(text, origin, at);
    }

    // ---- the position

    int position() {
        return position;
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

    /** Goes to another position. */
    void reset(int to) {
        position = to;
    }

    /** Lets the text that counts begin here, where nothing is open. */
    void startHere() {
        origin = position;
    }

    /** Goes on in another text. */
    void goOnIn(String other, int at) {
        text = other;
        length = other.length();
        position = at;
    }

    // ---- white space and words

    void skipSpace() {
        if (position < length && text.charAt(position) <= ' ') {
            position = significantFrom(position);
        }
    }

    private int significantFrom(int from) {
        int at = from;
        while (at < length && text.charAt(at) <= ' ' && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
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

    /**
     * Passes a comma, unless the first property is asked for, then a name and its colon: if they stand here as most texts have them,
     * which is with no white space but a single one after comma and colon, and if a value may follow.
     */
    boolean skipName(JsonNames names, int name) {
        int start = name == 0 ? position : afterComma();
        int colon = start < 0 ? -1 : names.endAt(text, start, name);
        if (colon < 0) {
            return false;
        }
        int value = afterOneSpace(colon);
        if (value >= length || text.charAt(value) <= ' ' || isSeparator(text.charAt(value))) {
            return false;
        }
        position = value;
        return true;
    }

    private int afterComma() {
        return position < length && text.charAt(position) == ',' ? afterOneSpace(position + 1) : -1;
    }

    private int afterOneSpace(int at) {
        return at < length && text.charAt(at) == ' ' ? at + 1 : at;
    }

    // ---- doubts

    /** Whether punctuation or the end of the text follows, after which no string and no number goes on. */
    boolean isBeforePunctuation() {
        int next = significantFrom(position);
        if (next == length) {
            return true;
        }
        char c = text.charAt(next);
        return c == ',' || c == '}' || c == ']' || c == ':';
    }

    /**
     * Refuses, where that is no error yet, a string that may go on after what was passed, as {@code "so", he said"} does in an object.
     */
    void refuseUnfinishedString(boolean inArray) {
        if (lenient && !isFollowedAsUsual(inArray) && (!isBeforePunctuation() || !inArray && isBeforeOtherThanName())) {
            throw JsonDeviation.FOUND;
        }
    }

    /** Whether what follows is a closing bracket, or a comma and what comes after it, with no white space but a single one. */
    private boolean isFollowedAsUsual(boolean inArray) {
        char next = peek();
        if (next == ',') {
            int member = afterOneSpace(position + 1);
            return inArray || member < length && text.charAt(member) == '"';
        }
        return next == '}' || next == ']';
    }

    private boolean isBeforeOtherThanName() {
        int next = significantFrom(position);
        if (next >= length || text.charAt(next) != ',') {
            return false;
        }
        int name = significantFrom(next + 1);
        return name >= length || text.charAt(name) != '"';
    }

    /** Refuses, where that is no error yet, a number that may go on after what was passed, as {@code 12,000} does outside of arrays. */
    void refuseUnfinishedNumber(boolean inArray) {
        if (lenient && (!isBeforePunctuation() || !inArray && isBeforeDigits())) {
            throw JsonDeviation.FOUND;
        }
    }

    private boolean isBeforeDigits() {
        return position + 1 < length && text.charAt(position) == ',' && Character.isDigit(text.charAt(position + 1));
    }

    /** Refuses, where that is no error yet, a name without a value. */
    void refuseMissingValue() {
        if (lenient) {
            skipSpace();
            if (atEnd() || isSeparator(peek())) {
                throw JsonDeviation.FOUND;
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '}' || c == ']';
    }

    /** Refuses, where that is no error yet, an object whose quotes are escaped. */
    void refuseEscapedName(char bracket) {
        if (lenient && bracket == '{' && peek() == '\\') {
            throw JsonDeviation.FOUND;
        }
    }
}
