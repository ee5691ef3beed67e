package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;
import org.jspecify.annotations.Nullable;

/** The opening brackets of objects and arrays: finds the first one behind words, and passes them. */
final class TolerantOpening {
    private final JsonScanner scanner;
    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private boolean seeks;
    /** The text that was made of one all of whose quotes are escaped; null if none was. */
    private @Nullable String unescaped;

    TolerantOpening(JsonScanner scanner, TolerantText text, TolerantLevels levels, TolerantNotes notes) {
        this.scanner = scanner;
        this.text = text;
        this.levels = levels;
        this.notes = notes;
    }

    /** @param seeks whether words may stand before the value */
    void start(boolean seeks) {
        this.seeks = seeks;
        unescaped = null;
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

    /** Notes what is left, in which no bracket opens; the end of a fence was noted with its beginning. */
    void noteRest() {
        text.skip();
        String all = scanner.text();
        int start = text.position();
        String rest = all.substring(start).strip();
        boolean isEndOfFence = Fences.isClosing(rest) && all.lastIndexOf(Fences.FENCE, start - 1) >= 0;
        if (!rest.isEmpty() && !isEndOfFence) {
            notes.note(rest.equals(",") ? Kind.EXTRA_COMMA : Kind.PROSE, start);
        }
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

    /** Whether that text is being read: who looks ahead goes back to the one before it. */
    @SuppressWarnings("ReferenceEquality") // no other text is meant, though it may say the same
    private boolean isInUnescaped() {
        return scanner.text() == unescaped;
    }

    /** Takes one backslash off each quote of a text all of whose quotes are escaped; it happens to whole answers only. */
    private void unescape() {
        if (!isInUnescaped() && Unescaped.isNeededAt(scanner.text(), text.position())) {
            notes.note(Kind.EMBEDDED, text.position());
            unescaped = Unescaped.of(scanner.text().substring(text.position()));
            scanner.goOnIn(unescaped, 0);
        }
    }
}
