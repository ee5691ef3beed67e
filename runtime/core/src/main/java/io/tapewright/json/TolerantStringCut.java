package io.tapewright.json;

/** Where a string ended whose closing quote is missing: at a comma, at the end of a line, or at the colon after a name. */
final class TolerantStringCut {
    private final TolerantCharacters characters;
    private final TolerantNameSearch names;
    private final TolerantPlace place;
    private final int start;
    private int comma = -1;
    private int lengthAtComma;
    private int line = -1;
    private int lengthAtLine;
    private int position;
    private int length;

    /**
     * @param place where the string stands
     * @param start where it begins
     */
    TolerantStringCut(TolerantCharacters characters, TolerantNameSearch names, TolerantPlace place, int start) {
        this.characters = characters;
        this.names = names;
        this.place = place;
        this.start = start;
    }

    /** Remembers a character as the end, if it may be one, and how long the string is before it. */
    void pass(char c, int at, int lengthBefore) {
        if (c == ',') {
            comma = at;
            lengthAtComma = lengthBefore;
        } else if (c == '\n') {
            line = at;
            lengthAtLine = lengthBefore;
        }
    }

    /** Where the string ended. */
    int position() {
        return position;
    }

    /** How long the string is. */
    int length() {
        return length;
    }

    /**
     * Whether a quote is the first one of the next string, so that this string ended before.
     *
     * @param lengthBefore how long the string is before the quote
     * @param hasInnerQuotes whether other quotes before it were a part of the string
     */
    boolean isBefore(int quote, int lengthBefore, boolean hasInnerQuotes) {
        int before = lastSignificantBefore(quote);
        return switch (place) {
            case NAME -> characters.at(before) == ':' && cutAt(before, Math.min(lengthBefore, before - start - 1));
            case MEMBER -> isBeforeMember(quote, before);
            case ELEMENT -> !hasInnerQuotes && isBeforeElement(quote, before) && cutAt(comma, lengthAtComma);
            case ROOT -> false;
        };
    }

    private boolean isBeforeMember(int quote, int before) {
        if (isBeforeUnquotedName(quote, before)) {
            return cutAt(comma, lengthAtComma);
        }
        if (!names.isQuotedName(quote)) {
            return false;
        }
        if (before == comma) {
            return cutAt(comma, lengthAtComma);
        }
        return line > before && cutAt(line, lengthAtLine);
    }

    /** Whether the quote begins the value of a property whose name, without quotes, stands behind the last comma. */
    private boolean isBeforeUnquotedName(int quote, int before) {
        return comma >= 0
                && characters.at(before) == ':'
                && names.colonOfUnquotedName(comma + 1, quote) == before
                && !Character.isDigit(characters.at(before - 1));
    }

    private boolean isBeforeElement(int quote, int before) {
        return before == comma && comma > start + 1 && Character.isLetterOrDigit(characters.at(quote + 1));
    }

    private boolean cutAt(int end, int lengthThere) {
        position = end;
        length = lengthThere;
        return true;
    }

    private int lastSignificantBefore(int quote) {
        int before = quote - 1;
        while (before > start && TolerantCharacters.isSpace(characters.at(before))) {
            before--;
        }
        return before;
    }
}
