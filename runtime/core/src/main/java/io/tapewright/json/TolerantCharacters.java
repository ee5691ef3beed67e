package io.tapewright.json;

/** The characters of a text that is not quite JSON, at any position: which of them are white space, comments and quotes. */
final class TolerantCharacters {
    private static final String END_OF_BLOCK = "*/";
    private static final String END_OF_MARKUP = "-->";
    private static final String OTHER_QUOTES = "\u00b4\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb";

    private final JsonScanner scanner;
    private final NextPlace lineBreak = new NextPlace("\n");
    private final NextPlace endOfBlock = new NextPlace(END_OF_BLOCK);
    private final NextPlace endOfMarkup = new NextPlace(END_OF_MARKUP);

    TolerantCharacters(JsonScanner scanner) {
        this.scanner = scanner;
    }

    String text() {
        return scanner.text();
    }

    int length() {
        return text().length();
    }

    /** The character at a position; 0 where there is none. */
    char at(int position) {
        return position >= 0 && position < length() ? text().charAt(position) : 0;
    }

    /** Where a character comes next, among so many; -1 if it does not. */
    int nextFrom(int from, char c, int among) {
        int to = Math.min(length(), from + among);
        for (int i = from; i < to; i++) {
            if (text().charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    // ---- white space and comments

    /** The position after white space and comments. */
    int significantFrom(int from) {
        int to = spaceFrom(from);
        if (!mayBeginComment(at(to))) {
            return to;
        }
        for (int after = commentFrom(to); after > to; after = commentFrom(to)) {
            to = spaceFrom(after);
        }
        return to;
    }

    private static boolean mayBeginComment(char c) {
        return c == '#' || c == '/' || c == '<';
    }

    /** The position after white space. */
    int spaceFrom(int from) {
        String text = text();
        int to = from;
        while (to < text.length() && isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u180e');
    }

    /** The position after a comment; the same position if none begins there. */
    int commentFrom(int from) {
        return switch (at(from)) {
            case '#' -> lineEndFrom(from);
            case '/' -> commentFromSlash(from);
            case '<' -> text().startsWith("<!--", from) ? behind(endOfMarkup, END_OF_MARKUP, from + 4) : from;
            default -> from;
        };
    }

    private int commentFromSlash(int from) {
        return switch (at(from + 1)) {
            case '/' -> lineEndFrom(from);
            case '*' -> behind(endOfBlock, END_OF_BLOCK, from + 2);
            default -> from;
        };
    }

    private int behind(NextPlace place, String end, int from) {
        return Math.min(length(), place.in(text(), from) + end.length());
    }

    private int lineEndFrom(int from) {
        return lineBreak.in(text(), from);
    }

    /** Whether there is a line break in a part of the text. */
    boolean isBroken(int from, int to) {
        return lineBreak.in(text(), from) < to;
    }

    // ---- quotes and fences

    boolean isQuoteAt(int position) {
        return isQuote(at(position));
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c > '\u007f' && OTHER_QUOTES.indexOf(c) >= 0;
    }

    /** Whether a quote is followed by punctuation, or by the end of the text. */
    boolean isClosing(int quote) {
        int next = significantFrom(quote + 1);
        return next >= length() || ",:}]".indexOf(at(next)) >= 0;
    }

    boolean isFenceAt(int position) {
        return text().startsWith(Fences.FENCE, position);
    }
}
