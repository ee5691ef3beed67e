package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** Strings in quotes of any kind, which may be doubled or tripled, and those that are joined by a plus. */
final class TolerantQuotes {
    private final JsonStrings scanner;
    private final TolerantNotes notes;
    private final TolerantCharacters characters;
    private final TolerantNameSearch names;

    TolerantQuotes(JsonStrings scanner, TolerantNotes notes, TolerantCharacters characters, TolerantNameSearch names) {
        this.scanner = scanner;
        this.notes = notes;
        this.characters = characters;
        this.names = names;
    }

    /** Passes the string that comes next, and others that are joined to it by a plus. */
    String pass(TolerantPlace place) {
        String content = passOne(place);
        if (!passPlus()) {
            return content;
        }
        StringBuilder joined = new StringBuilder(content);
        do {
            joined.append(passOne(place));
        } while (passPlus());
        return joined.toString();
    }

    /** Whether a plus and a further string come next; the plus is then passed. */
    private boolean passPlus() {
        int plus = characters.significantFrom(scanner.position());
        if (characters.at(plus) != '+') {
            return false;
        }
        int next = characters.significantFrom(plus + 1);
        boolean isJoined = characters.isQuoteAt(next);
        if (isJoined) {
            notes.note(Kind.QUOTES, plus);
            scanner.reset(next);
        }
        return isJoined;
    }

    private String passOne(TolerantPlace place) {
        int start = scanner.position();
        if (characters.at(start) != '"') {
            notes.note(Kind.QUOTES, start);
        }
        int tripled = endOfTripled(start);
        if (tripled >= 0) {
            return passRepeated(start, tripled, 3);
        }
        int doubled = endOfDoubled(start);
        if (doubled >= 0) {
            return passRepeated(start, doubled, 2);
        }
        if (passClean(start, place)) {
            return scanner.content();
        }
        return new TolerantString(scanner, notes, characters, names, place).pass();
    }

    /** Whether a string comes next that is strict JSON and ends at its first quote, as most do; it is then passed. */
    private boolean passClean(int start, TolerantPlace place) {
        if (characters.at(start) != '"' || !scanner.passCleanString()) {
            return false;
        }
        boolean ends = new TolerantStringEnd(characters, names, place, '"').isAt(scanner.position() - 1, false);
        if (!ends) {
            scanner.reset(start);
        }
        return ends;
    }

    /** Where the three quotes are that end a string which begins with three; -1 if it is none. */
    private int endOfTripled(int start) {
        boolean isTripled = isRepeated(start) && characters.at(start + 2) == characters.at(start);
        return isTripled ? characters.text().indexOf(characters.text().substring(start, start + 3), start + 3) : -1;
    }

    /** Where the two quotes are that end, in the same line, a string which begins with two; -1 if it is none. */
    private int endOfDoubled(int start) {
        if (!isRepeated(start) || !Character.isLetterOrDigit(characters.at(start + 2))) {
            return -1;
        }
        int end = characters.text().indexOf(characters.text().substring(start, start + 2), start + 2);
        return end < 0 || characters.isBroken(start, end) ? -1 : end;
    }

    private boolean isRepeated(int quote) {
        return characters.at(quote + 1) == characters.at(quote);
    }

    private String passRepeated(int start, int end, int quotes) {
        notes.note(Kind.QUOTES, start);
        scanner.reset(end + quotes);
        return characters.text().substring(start + quotes, end);
    }
}
