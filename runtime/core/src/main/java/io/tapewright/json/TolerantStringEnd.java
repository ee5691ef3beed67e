package io.tapewright.json;

/** Decides whether a quote in a string is its end, by what follows the quote. */
final class TolerantStringEnd {
    private final TolerantCharacters characters;
    private final TolerantNameSearch names;
    private final TolerantPlace place;
    private final char opening;

    /**
     * @param place where the string stands
     * @param opening the quote with which it begins
     */
    TolerantStringEnd(TolerantCharacters characters, TolerantNameSearch names, TolerantPlace place, char opening) {
        this.characters = characters;
        this.names = names;
        this.place = place;
        this.opening = opening;
    }

    /**
     * Whether the string ends at a quote.
     *
     * @param hasInnerQuotes whether other quotes before it were a part of the string
     */
    boolean isAt(int quote, boolean hasInnerQuotes) {
        int next = characters.significantFrom(quote + 1);
        if (next >= characters.length()) {
            return true;
        }
        return switch (place) {
            case NAME -> endsName(quote, next);
            case MEMBER -> endsMember(quote, next);
            case ELEMENT -> endsElement(quote, next, hasInnerQuotes);
            case ROOT -> endsRoot(next);
        };
    }

    private boolean endsName(int quote, int next) {
        char c = characters.at(next);
        return ":,}".indexOf(c) >= 0
                || TolerantCharacters.isQuote(c) && c != characters.at(quote)
                || "{[0123456789-".indexOf(c) >= 0
                || next > quote + 1;
    }

    private boolean endsMember(int quote, int next) {
        return switch (characters.at(next)) {
            case ',' -> names.isMemberAfter(next);
            case '}', ']' -> isBracketAround(next, quote);
            case '+' -> isJoined(next);
            case '`' -> characters.isFenceAt(next);
            case ':' -> false;
            default -> (characters.isQuoteAt(next) || characters.isBroken(quote, next)) && names.isQuotedName(next);
        };
    }

    private boolean endsElement(int quote, int next, boolean hasInnerQuotes) {
        char c = characters.at(next);
        boolean isApart = next > quote + 1;
        if (TolerantCharacters.isQuote(c)) {
            return hasInnerQuotes ? isApart && !characters.isClosing(next) : isApart || !characters.isClosing(next);
        }
        return switch (c) {
            case ',' -> !hasInnerQuotes || isElementAfter(next);
            case ']', ')', '}' -> isBracketAround(next, quote);
            case '+' -> isJoined(next);
            case '`' -> characters.isFenceAt(next);
            default -> isApart && !hasInnerQuotes && "{[-0123456789".indexOf(c) >= 0;
        };
    }

    private boolean endsRoot(int next) {
        return ",+".indexOf(characters.at(next)) >= 0
                || characters.isFenceAt(next)
                || characters.text().indexOf(opening, next) < 0;
    }

    /** Whether a plus joins another string to this one. */
    private boolean isJoined(int plus) {
        return characters.isQuoteAt(characters.significantFrom(plus + 1));
    }

    /** Whether a further element, or the end of the array, follows a comma. */
    private boolean isElementAfter(int comma) {
        int next = characters.significantFrom(comma + 1);
        String text = characters.text();
        return next >= text.length()
                || characters.isQuoteAt(next)
                || "{[(]),.-0123456789".indexOf(text.charAt(next)) >= 0
                || text.startsWith("true", next)
                || text.startsWith("false", next)
                || text.startsWith("null", next);
    }

    /** Whether a bracket after the quote can close what is around the value. */
    private boolean isBracketAround(int bracket, int quote) {
        int next = characters.significantFrom(bracket + 1);
        char c = characters.at(next);
        if (next >= characters.length() || "}])".indexOf(c) >= 0 || characters.isFenceAt(next)) {
            return true;
        }
        if (c == ',') {
            return isAnyAfter(next);
        }
        if (TolerantCharacters.isQuote(c)) {
            return names.isQuotedName(next);
        }
        return c == '{' || c == '[' || next > bracket + 1 && !isClosedLater(next, quote);
    }

    /** Whether what follows a comma can be an element or a property. */
    private boolean isAnyAfter(int comma) {
        int next = characters.significantFrom(comma + 1);
        return next >= characters.length()
                || "{[}]\"'.-0123456789".indexOf(characters.at(next)) >= 0
                || characters.isBroken(comma, next)
                || names.isUnquotedName(next);
    }

    /** Whether another quote of the same kind, not far from here, fits better. */
    private boolean isClosedLater(int from, int quote) {
        int later = characters.nextFrom(from, characters.at(quote), TolerantNameSearch.FAR);
        return later >= 0 && characters.isClosing(later) && !names.isQuotedName(later);
    }
}
