package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** What stands between the members of an object or the elements of an array, and what ends it. */
final class TolerantPunctuation {

    /** What a character means that stands where a member may begin. */
    private enum Sign {
        MEMBER,
        COMMA,
        ELLIPSIS,
        /** A character that means nothing. */
        NOISE,
        END,
        /** A bracket of another kind in place of the one that ends it. */
        WRONG_END,
        /** A bracket that belongs to what is around, so that the one that ends it is missing. */
        END_AROUND,
        REFUSED
    }

    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantLookahead lookahead;

    TolerantPunctuation(TolerantText text, TolerantLevels levels, TolerantNotes notes, TolerantLookahead lookahead) {
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.lookahead = lookahead;
    }

    /**
     * Passes what stands before a member or element; whether there is one. If not, the object or array has been left.
     *
     * @param first whether there was none before
     * @param isSeparated whether there need be no comma
     */
    boolean passToMember(boolean first, boolean isSeparated) {
        boolean separated = isSeparated;
        for (text.skip(); !text.isAtEnd(); text.skip()) {
            switch (sign(first)) {
                case MEMBER -> {
                    return begin(separated);
                }
                case COMMA -> separated = passComma(separated);
                case ELLIPSIS -> separated = passEllipsis();
                case NOISE -> passBracket();
                case END -> {
                    return end(separated && !first);
                }
                case WRONG_END -> {
                    passBracket();
                    return leave();
                }
                case END_AROUND -> {
                    notes.note(Kind.BRACKET, text.position());
                    return leave();
                }
                case REFUSED -> throw refused();
            }
        }
        notes.noteTruncated(text.position());
        return leave();
    }

    // ---- what differs between objects and arrays

    private Sign sign(boolean first) {
        return levels.innermost().array ? signInArray() : signInObject(first);
    }

    private Sign signInObject(boolean first) {
        return switch (text.peek()) {
            case '}' -> Sign.END;
            case ']', ')' -> levels.isAround(true) ? Sign.END_AROUND : Sign.WRONG_END;
            case ',' -> Sign.COMMA;
            case ':', ';' -> Sign.NOISE;
            case '{' -> signOfBrace(first);
            case '[', '\\' -> Sign.REFUSED;
            default -> signInAny();
        };
    }

    /** A brace in place of a name begins the next object of an array, or is there twice where the text begins. */
    private Sign signOfBrace(boolean first) {
        if (levels.isAround(true)) {
            return Sign.END_AROUND;
        }
        return first && levels.depth() == 1 ? Sign.NOISE : Sign.REFUSED;
    }

    private Sign signInArray() {
        return switch (text.peek()) {
            case ']' -> Sign.END;
            case ')' -> levels.isInRound() ? Sign.END : Sign.WRONG_END;
            case '}' -> signOfClosingBrace();
            case ',' -> Sign.COMMA;
            case ':' -> Sign.REFUSED;
            default -> signInAny();
        };
    }

    private Sign signOfClosingBrace() {
        if (isBraceTooMany()) {
            return Sign.NOISE;
        }
        return levels.isAround(false) && !goesOnAsObject() ? Sign.END_AROUND : Sign.WRONG_END;
    }

    private Sign signInAny() {
        return text.isAtEllipsis() ? Sign.ELLIPSIS : Sign.MEMBER;
    }

    /** Whether the brace that comes next follows an object, and this array, in which no other can be meant, goes on or ends after it. */
    private boolean isBraceTooMany() {
        return text.previous() == '}'
                && !levels.isAround(true)
                && lookahead.look(
                        () -> {
                            text.advance();
                            return text.passIf(']') || text.passIf(',') && text.passIf('{');
                        },
                        false);
    }

    /** Whether, after the brace that comes next, the object around this array goes on with a property. */
    private boolean goesOnAsObject() {
        return lookahead.look(
                () -> {
                    text.advance();
                    return text.passIf(',') && isQuotedName();
                },
                false);
    }

    private boolean isQuotedName() {
        text.skip();
        if (!text.isAtQuote()) {
            return false;
        }
        text.quotedName();
        return text.passIf(':');
    }

    private JsonReadException refused() {
        String problem = levels.innermost().array ? "expected ',' or ']'" : "expected a property name";
        return levels.error(text.position(), problem);
    }

    // ---- what comes of a sign

    private boolean begin(boolean separated) {
        if (!separated) {
            notes.note(Kind.MISSING_PUNCTUATION, text.position());
        }
        return true;
    }

    private boolean passComma(boolean separated) {
        if (separated) {
            notes.note(Kind.EXTRA_COMMA, text.position());
        }
        text.advance();
        return true;
    }

    private boolean passEllipsis() {
        text.skipEllipsis();
        notes.note(Kind.COMMENT, text.position());
        return true;
    }

    private void passBracket() {
        notes.note(Kind.BRACKET, text.position());
        text.advance();
    }

    private boolean end(boolean isAfterComma) {
        if (isAfterComma && text.peek() != ')') { // a tuple may end with a comma
            notes.note(Kind.EXTRA_COMMA, text.position());
        }
        text.advance();
        return leave();
    }

    private boolean leave() {
        levels.leave();
        return false;
    }
}
