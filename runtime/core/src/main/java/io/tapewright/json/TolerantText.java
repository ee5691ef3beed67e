package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** The tokens of a text that is not quite JSON, at the position of a scanner: what is between them, strings and words. */
final class TolerantText {
    private final JsonScanner scanner;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantCharacters characters;
    private final TolerantQuotes quotes;
    private final TolerantWords words;

    TolerantText(JsonStrings scanner, TolerantLevels levels, TolerantNotes notes) {
        this.scanner = scanner;
        this.levels = levels;
        this.notes = notes;
        this.characters = new TolerantCharacters(scanner);
        TolerantNameSearch names = new TolerantNameSearch(characters);
        this.quotes = new TolerantQuotes(scanner, notes, characters, names);
        this.words = new TolerantWords(scanner, notes, characters, names);
    }

    // ---- the position

    int position() {
        return scanner.position();
    }

    char peek() {
        return scanner.peek();
    }

    /** The last character before this position that is no white space; 0 if there is none. */
    char previous() {
        int at = scanner.position() - 1;
        while (at >= 0 && scanner.text().charAt(at) <= ' ') {
            at--;
        }
        return at < 0 ? 0 : scanner.text().charAt(at);
    }

    void advance() {
        scanner.advance();
    }

    void goTo(int position) {
        scanner.reset(position);
    }

    /** What was passed since a position. */
    String since(int start) {
        return scanner.text().substring(start, scanner.position());
    }

    // ---- between tokens

    /** Passes white space and comments. */
    void skip() {
        int to = characters.spaceFrom(scanner.position());
        for (int after = characters.commentFrom(to); after > to; after = characters.commentFrom(to)) {
            notes.note(Kind.COMMENT, to);
            to = characters.spaceFrom(after);
        }
        scanner.reset(to);
    }

    /** Whether a character comes next; it is then passed. */
    boolean passIf(char c) {
        skip();
        boolean isNext = scanner.peek() == c;
        if (isNext) {
            scanner.advance();
        }
        return isNext;
    }

    /** Whether what comes next, if anything, is no part of the value: the end of the text or of a fence, or a sign without digits. */
    boolean isAtEnd() {
        int position = scanner.position();
        return scanner.atEnd() || characters.isFenceAt(position) || isSignAtEnd(position);
    }

    private boolean isSignAtEnd(int position) {
        return scanner.peek() == '-' && characters.spaceFrom(position + 1) == characters.length();
    }

    /** Whether the text ends here, so that what was passed last may have been longer. */
    boolean isCutOff() {
        return scanner.atEnd();
    }

    /** Whether an ellipsis comes next. */
    boolean isAtEllipsis() {
        return lengthOfEllipsis() > 0;
    }

    /** Passes an ellipsis. */
    void skipEllipsis() {
        scanner.reset(scanner.position() + lengthOfEllipsis());
    }

    private int lengthOfEllipsis() {
        if (scanner.peek() == '\u2026') {
            return 1;
        }
        return scanner.text().startsWith("...", scanner.position()) ? 3 : 0;
    }

    // ---- strings and words

    /** Whether a quote comes next. */
    boolean isAtQuote() {
        return TolerantCharacters.isQuote(scanner.peek());
    }

    /** Whether a bracket comes next that begins an object or an array. */
    boolean isAtBracket() {
        return scanner.peek() == '{' || scanner.peek() == '[';
    }

    /** Passes the name of a property, and what is around it, if that and the value look as in most texts. */
    boolean passName(JsonNames names, int expected) {
        int start = scanner.position();
        boolean isPassed = scanner.skipName(names, expected);
        if (isPassed && !isAtPlainValue()) {
            scanner.reset(start);
            return false;
        }
        return isPassed;
    }

    private boolean isAtPlainValue() {
        char c = scanner.peek();
        return c == '"' || c == '{' || c == '[' || Character.isLetterOrDigit(c);
    }

    /** See {@link JsonNames#firstChoice}. */
    int firstChoice(String property, JsonNames choices) {
        return choices.firstChoice(scanner.text(), scanner.position(), property);
    }

    /** Passes a value in quotes. */
    String quoted() {
        return quotes.pass(levels.place());
    }

    /** Passes a name in quotes. */
    String quotedName() {
        return quotes.pass(TolerantPlace.NAME);
    }

    /** Passes a name without quotes. */
    String unquotedName() {
        return words.pass(TolerantPlace.NAME);
    }

    /** Passes a value without quotes. */
    String word(String expectation) {
        if (isAtEnd() || ",}])".indexOf(scanner.peek()) >= 0) {
            throw expected(expectation);
        }
        return words.pass(levels.place());
    }

    /** Passes letters and digits without looking what follows them. */
    String identifier(int longest) {
        int start = scanner.position();
        int to = start + longest;
        while (scanner.position() < to && !scanner.atEnd() && Character.isJavaIdentifierPart(scanner.peek())) {
            scanner.advance();
        }
        return since(start);
    }

    /** An error about what comes next. */
    JsonReadException expected(String expectation) {
        skip();
        return levels.error(scanner.position(), "expected " + expectation);
    }
}
