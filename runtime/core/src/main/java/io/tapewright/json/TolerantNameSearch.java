package io.tapewright.json;

/** Finds out, by looking at most a few hundred characters ahead, whether the name of a property begins at a position. */
final class TolerantNameSearch {
    /** How far ahead of a quote is looked whether a property follows it. */
    static final int FAR = 200;

    private final TolerantCharacters characters;

    TolerantNameSearch(TolerantCharacters characters) {
        this.characters = characters;
    }

    /** Whether a further property, or the end of the object, follows a comma. */
    boolean isMemberAfter(int comma) {
        int next = characters.significantFrom(comma + 1);
        return next >= characters.length()
                || "}],".indexOf(characters.at(next)) >= 0
                || characters.text().startsWith("...", next)
                || isQuotedName(next)
                || isUnquotedName(next);
    }

    /** Whether a quote begins the name of a property. A name that the end of the text cuts off counts. */
    boolean isQuotedName(int quote) {
        if (!characters.isQuoteAt(quote)) {
            return false;
        }
        String text = characters.text();
        int to = Math.min(text.length(), quote + FAR);
        for (int i = quote + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isUnusualInName(c)) {
                return false;
            } else if (mayClose(c, quote) && !Character.isLetterOrDigit(characters.at(i + 1))) {
                return isBeforeColon(i, i > quote + 1);
            }
        }
        return to == characters.length();
    }

    /** Names with such characters are rarer than quotes in strings. */
    private static boolean isUnusualInName(char c) {
        return switch (c) {
            case '{', '}', '[', ']', ',', '\n' -> true;
            default -> false;
        };
    }

    private boolean mayClose(char c, int opening) {
        return TolerantCharacters.isQuote(c) && c != '\'' || c == characters.at(opening);
    }

    /** Whether a colon follows a quote, or would if the text went on. */
    private boolean isBeforeColon(int quote, boolean mayBeCutOff) {
        int next = characters.significantFrom(quote + 1);
        return characters.at(next) == ':' || mayBeCutOff && next >= characters.length();
    }

    boolean isUnquotedName(int from) {
        return colonOfUnquotedName(from, Math.min(characters.length(), from + FAR)) >= 0;
    }

    /** The colon after a name without quotes, or with one at its end only; -1 if there is none in a part of the text. */
    int colonOfUnquotedName(int from, int to) {
        int start = characters.spaceFrom(from);
        int end = start;
        while (end < to && isPartOfName(characters.at(end))) {
            end++;
        }
        if (end == start) {
            return -1;
        }
        int colon = characters.spaceFrom(end < to && characters.isQuoteAt(end) ? end + 1 : end);
        return colon < to && isColon(colon) ? colon : -1;
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || "_$-.".indexOf(c) >= 0;
    }

    private boolean isColon(int position) {
        return characters.at(position) == ':' && !characters.text().startsWith("://", position);
    }
}
