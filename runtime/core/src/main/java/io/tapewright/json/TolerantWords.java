package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** Strings without quotes. */
final class TolerantWords {
    /** What is longer without a quote is none: to look for its colon at each bracket among words takes time. */
    private static final int LONGEST_NAME = 400;

    private final JsonScanner scanner;
    private final TolerantNotes notes;
    private final TolerantCharacters characters;
    private final TolerantNameSearch names;

    TolerantWords(JsonScanner scanner, TolerantNotes notes, TolerantCharacters characters, TolerantNameSearch names) {
        this.scanner = scanner;
        this.notes = notes;
        this.characters = characters;
        this.names = names;
    }

    /** Passes the words that come next, and a quote at their end. */
    String pass(TolerantPlace place) {
        int start = scanner.position();
        int end = start;
        int to =
                place == TolerantPlace.NAME ? Math.min(characters.length(), start + LONGEST_NAME) : characters.length();
        while (end < to && !isEnd(end, place) && !isClosingQuote(end)) {
            end++;
        }
        scanner.reset(end);
        if (end < to && !isEnd(end, place)) {
            notes.note(Kind.MISSING_QUOTE, start);
            scanner.advance();
        }
        return characters.text().substring(start, end).strip();
    }

    private boolean isClosingQuote(int at) {
        return characters.isQuoteAt(at)
                && characters.at(at) != '\''
                && characters.at(at - 1) != '\\'
                && characters.isClosing(at);
    }

    private boolean isEnd(int at, TolerantPlace place) {
        return switch (characters.at(at)) {
            case '\n', '}', ']' -> place != TolerantPlace.ROOT;
            case ',' -> place == TolerantPlace.ELEMENT || place == TolerantPlace.MEMBER && names.isMemberAfter(at);
            case ')' -> place == TolerantPlace.ELEMENT;
            case ':' -> place == TolerantPlace.NAME;
            case '"' -> beginsName(at, place);
            case '/', '#' -> isComment(at);
            case '{' -> place != TolerantPlace.ROOT && Character.isDigit(characters.at(at - 1));
            case '`' -> characters.isFenceAt(at);
            default -> false;
        };
    }

    private boolean beginsName(int quote, TolerantPlace place) {
        return place == TolerantPlace.MEMBER && names.isQuotedName(quote)
                || place == TolerantPlace.NAME && characters.at(quote + 1) == ':';
    }

    private boolean isComment(int at) {
        boolean isApart = TolerantCharacters.isSpace(characters.at(at - 1)) || characters.at(at + 1) == '*';
        return isApart && characters.commentFrom(at) > at;
    }
}
