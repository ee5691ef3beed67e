package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/**
 * Enters the object or array that was expected, or what stands in its place: JSON in a string, an array around an object, a value
 * without an array.
 */
final class TolerantEntry {
    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantLookahead lookahead;
    private final TolerantOpening opening;
    private final TolerantValue value;
    private final TolerantScalars scalars;

    TolerantEntry(
            TolerantText text,
            TolerantLevels levels,
            TolerantNotes notes,
            TolerantLookahead lookahead,
            TolerantOpening opening,
            TolerantValue value,
            TolerantScalars scalars) {
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.lookahead = lookahead;
        this.opening = opening;
        this.value = value;
        this.scalars = scalars;
    }

    // ---- objects

    /** Enters an object; that may be the text of a string, or the only element of an array. */
    void enterObject() {
        text.skip();
        if (!isArrayOfOne()) {
            opening.seek('{');
        }
        if (text.isAtQuote()) {
            enterEmbedded('{', "an object");
        }
        if (isArrayOfOne()) {
            notes.note(Kind.BRACKET, text.position());
            text.advance();
            text.skip();
        }
        if (text.peek() != '{') {
            throw text.expected("an object");
        }
        opening.enterObject();
    }

    /** Whether an array of one object comes next. */
    private boolean isArrayOfOne() {
        return text.peek() == '[' && lookahead.lookFar(this::passArrayOfOne, false);
    }

    private boolean passArrayOfOne() {
        text.advance();
        text.skip();
        if (text.peek() != '{') {
            return false;
        }
        value.skip();
        return text.passIf(']');
    }

    // ---- arrays

    /** Enters an array; what is none stands for its only element. */
    void enterArray() {
        text.skip();
        opening.seek('[');
        if (isEmbeddedArray()) {
            enterEmbedded('[', "an array");
        }
        if (text.peek() == '[' || text.peek() == '(') {
            opening.enterArray();
        } else {
            enterSingle();
        }
    }

    private void enterSingle() {
        if (text.isAtEnd() || ",}])".indexOf(text.peek()) >= 0 || lookahead.look(scalars::passNull, false)) {
            throw text.expected("an array");
        }
        notes.note(Kind.SINGLE_VALUE, text.position());
        levels.enterSingle();
    }

    // ---- texts of strings

    private boolean isEmbeddedArray() {
        return text.isAtQuote() && lookahead.lookFar(() -> embedded().startsWith("["), false);
    }

    /** Goes on in the text of a string that comes next. */
    private void enterEmbedded(char bracket, String what) {
        int start = text.position();
        String inner = embedded();
        if (inner.isEmpty() || inner.charAt(0) != bracket) {
            text.goTo(start);
            throw text.expected(what);
        }
        notes.note(Kind.EMBEDDED, start);
        levels.enterEmbedded(inner, start);
    }

    private String embedded() {
        return Fences.contentOf(text.quoted().strip());
    }
}
