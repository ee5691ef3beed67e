package io.tapewright.json;

import io.tapewright.json.JsonPath.Level;
import io.tapewright.json.JsonRepair.Kind;

/** The names of an object's properties, and the elements of an array, one after another. */
final class TolerantMembers {
    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantPunctuation punctuation;
    private String name = "";

    TolerantMembers(TolerantText text, TolerantLevels levels, TolerantNotes notes, TolerantLookahead lookahead) {
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.punctuation = new TolerantPunctuation(text, levels, notes, lookahead);
    }

    /** The name that was read last. */
    String name() {
        return name;
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement(boolean first) {
        Level level = levels.innermost();
        if (level.single && level.outer == null) {
            return first || leave();
        }
        boolean follows = punctuation.passToMember(first, first);
        if (follows && !first) {
            level.index++;
        }
        return follows;
    }

    private boolean leave() {
        levels.leave();
        return false;
    }

    /** Whether a further property follows; its name and the colon have been passed then, and it has a value. */
    boolean nextName(boolean first) {
        levels.innermost().named = false;
        boolean follows = punctuation.passToMember(first, first);
        while (follows && !passName()) {
            follows = punctuation.passToMember(first, false);
        }
        return follows;
    }

    /** Passes the expected name, with what is before it and its colon, if that and the value look as in most texts. */
    boolean passName(JsonNames names, int expected) {
        boolean isPassed = text.passName(names, expected);
        if (isPassed) {
            Level level = levels.innermost();
            name = names.get(expected);
            level.name = name;
            level.named = true;
        }
        return isPassed;
    }

    /** Passes a name and its colon; whether there is a value to it. */
    private boolean passName() {
        boolean isQuoted = text.isAtQuote();
        name = isQuoted ? text.quotedName() : unquotedName();
        text.skip();
        levels.innermost().name = name;
        if (text.isAtEnd()) {
            notes.noteTruncated(text.position());
            return false;
        }
        passColon(isQuoted);
        levels.innermost().named = true;
        return hasValue();
    }

    private String unquotedName() {
        int start = text.position();
        String unquoted = text.unquotedName();
        boolean isClosed = text.passIf('"'); // the opening quote is missing
        notes.note(isClosed ? Kind.MISSING_QUOTE : Kind.UNQUOTED, start);
        return unquoted;
    }

    private void passColon(boolean isQuoted) {
        if (text.peek() == ':') {
            text.advance();
        } else if (isQuoted && ",}]".indexOf(text.peek()) < 0) {
            notes.note(Kind.MISSING_PUNCTUATION, text.position());
        } else {
            throw levels.error(text.position(), "expected ':'");
        }
        text.skip();
    }

    private boolean hasValue() {
        if (text.isAtEnd()) {
            notes.noteTruncated(text.position());
            return false;
        }
        boolean isMissing = ",}]".indexOf(text.peek()) >= 0;
        if (isMissing) {
            notes.note(Kind.MISSING_VALUE, text.position());
        }
        return !isMissing;
    }
}
