package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** Any value, of which nothing is expected: written as strict JSON, or passed over. */
final class TolerantValue {
    private final TolerantText text;
    private final TolerantNotes notes;
    private final TolerantOpening opening;
    private final TolerantMembers members;

    TolerantValue(TolerantText text, TolerantNotes notes, TolerantOpening opening, TolerantMembers members) {
        this.text = text;
        this.notes = notes;
        this.opening = opening;
        this.members = members;
    }

    /** The value that comes next, as strict JSON. */
    String json() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** Passes over the value that comes next. */
    void skip() {
        notes.silently(this::pass);
    }

    /** Passes over the value that comes next; answers that it did. */
    private boolean pass() {
        text.skip();
        if (text.isAtQuote()) {
            text.quoted();
            return true;
        }
        switch (text.peek()) {
            case '{' -> passObject();
            case '[', '(' -> passArray();
            default -> text.word("a value");
        }
        return true;
    }

    private void passObject() {
        opening.enterObject();
        for (boolean first = true; members.nextName(first); first = false) {
            pass();
        }
    }

    private void passArray() {
        opening.enterArray();
        for (boolean first = true; members.nextElement(first); first = false) {
            pass();
        }
    }

    private void write(StringBuilder out) {
        text.skip();
        if (text.isAtQuote()) {
            quote(text.quoted(), out);
            return;
        }
        switch (text.peek()) {
            case '{' -> writeObject(out);
            case '[', '(' -> writeArray(out);
            default -> writeWord(out);
        }
    }

    private void writeObject(StringBuilder out) {
        out.append('{');
        opening.enterObject();
        for (boolean first = true; members.nextName(first); first = false) {
            separate(first, out);
            quote(members.name(), out);
            out.append(": ");
            write(out);
        }
        out.append('}');
    }

    private void writeArray(StringBuilder out) {
        out.append('[');
        opening.enterArray();
        for (boolean first = true; members.nextElement(first); first = false) {
            separate(first, out);
            write(out);
        }
        out.append(']');
    }

    private static void separate(boolean first, StringBuilder out) {
        if (!first) {
            out.append(", ");
        }
    }

    private void writeWord(StringBuilder out) {
        int start = text.position();
        String word = text.word("a value");
        String literal = TolerantNames.literal(word, text.isCutOff());
        String number = literal == null && TolerantNumbers.isPlain(word) ? TolerantNumbers.canonical(word) : null;
        if (literal != null) {
            noteIfOther(literal, word, Kind.LITERAL, start);
            out.append(literal);
        } else if (number != null) {
            noteIfOther(number, word, Kind.NUMBER, start);
            out.append(number);
        } else {
            notes.note(Kind.UNQUOTED, start);
            quote(word, out);
        }
    }

    private void noteIfOther(String json, String word, Kind kind, int start) {
        if (!json.equals(word)) {
            notes.note(kind, start);
        }
    }

    private static void quote(String content, StringBuilder out) {
        out.append(JsonValue.of(content).json());
    }
}
