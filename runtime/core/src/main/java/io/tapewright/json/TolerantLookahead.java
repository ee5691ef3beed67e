package io.tapewright.json;

import java.util.function.Supplier;

/** Looks at what comes, and goes back; of one text only so much, so that no text takes more than linear time. */
final class TolerantLookahead {
    /** How often a text may be looked at, all in all; more is needed only for texts made to that end. */
    private static final int MOST_LOOKS = 16;

    private final JsonScanner scanner;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private long looked;

    TolerantLookahead(JsonScanner scanner, TolerantLevels levels, TolerantNotes notes) {
        this.scanner = scanner;
        this.levels = levels;
        this.notes = notes;
    }

    /** Looks at what comes, which may be the whole text, and goes back; refuses to where too much has been looked at. */
    <T> T lookFar(Supplier<T> look, T otherwise) {
        refuseTooMuch();
        return look(look, otherwise);
    }

    /** Counts what was looked at otherwise; refuses to go on where it was too much. */
    void count(int characters) {
        looked += Math.max(0, characters);
        refuseTooMuch();
    }

    private void refuseTooMuch() {
        if (looked > (long) MOST_LOOKS * (scanner.text().length() + 1000)) {
            throw levels.error(scanner.position(), "too far from JSON to be read");
        }
    }

    /** Looks at what comes, and goes back. */
    <T> T look(Supplier<T> look, T otherwise) {
        TolerantLevels.Mark mark = levels.mark();
        try {
            return notes.silently(look);
        } catch (JsonReadException unclear) {
            return otherwise; // whoever reads it will say what is wrong
        } finally {
            looked += Math.max(0, scanner.position() - mark.position());
            levels.reset(mark);
        }
    }
}
