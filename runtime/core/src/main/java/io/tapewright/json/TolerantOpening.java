package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** The opening brackets of objects and arrays: finds the first one behind words, and passes them. */
final class TolerantOpening {
    private final JsonScanner scanner;
    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final boolean seeks;
    private boolean isUnescaped;

    /**
     * @param seeks whether words may stand before the value
     */
    TolerantOpening(JsonScanner scanner, TolerantText text, TolerantLevels levels, TolerantNotes notes, boolean seeks) {
        this.scanner = scanner;
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.seeks = seeks;
    }

    /** Enters the object that begins here. */
    void enterObject() {
        if (levels.isAtRoot()) {
            unescape();
        }
        enter(false);
    }

    /** Enters the array that begins here, with a square or a round bracket. */
    void enterArray() {
        if (text.peek() == '(') {
            notes.note(Kind.BRACKET, text.position());
        }
        enter(true);
    }

    private void enter(boolean array) {
        levels.enter(array);
        text.advance();
    }

    /** At the root, passes words before a bracket. */
    void seek(char bracket) {
        text.skip();
        if (seeks && levels.isAtRoot() && text.peek() != bracket && !text.isAtQuote()) {
            int found = scanner.text().indexOf(bracket, text.position());
            if (found >= 0) {
                notes.note(Kind.PROSE, text.position());
                text.goTo(found);
            }
        }
    }

    /** Whether a further bracket opens; what stands before it is passed then. */
    boolean next() {
        text.skip();
        int start = text.position();
        int opening = openingFrom(start);
        if (opening < 0) {
            return false;
        }
        text.goTo(opening);
        String passed = text.since(start).strip();
        if (!passed.isEmpty() && !passed.equals(",")) {
            notes.note(Kind.PROSE, start);
        }
        unescape();
        return true;
    }

    private int openingFrom(int start) {
        String all = scanner.text();
        for (int i = start; i < all.length(); i++) {
            if (all.charAt(i) == '{' || all.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    /** Takes one backslash off each quote of a text all of whose quotes are escaped; it happens to whole answers only. */
    private void unescape() {
        if (!isUnescaped && Unescaped.isNeededAt(scanner.text(), text.position())) {
            isUnescaped = true;
            notes.note(Kind.EMBEDDED, text.position());
            scanner.goOnIn(Unescaped.of(scanner.text().substring(text.position())), 0);
        }
    }
}
