package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** White space, comments, quotes and words of a text that is not quite JSON, from the position of a scanner on. */
final class TolerantText {

    /** Where a string stands, which says what may follow it. */
    enum Place {
        ROOT,
        NAME,
        MEMBER,
        ELEMENT
    }

    /** What is noted. */
    @FunctionalInterface
    interface Notes {
        void note(Kind kind, int position);
    }

    /** How far ahead of a quote is looked whether a property follows it. */
    private static final int FAR = 200;

    private static final String FENCE = "```";
    private static final String QUOTES = "\"'`\u00b4\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb";

    private final JsonScanner scanner;
    private final Notes notes;

    TolerantText(JsonScanner scanner, Notes notes) {
        this.scanner = scanner;
        this.notes = notes;
    }

    private String text() {
        return scanner.text();
    }

    private char at(int position) {
        return position >= 0 && position < text().length() ? text().charAt(position) : 0;
    }

    // ---- between tokens

    /** Passes white space and comments. */
    void skip() {
        int to = spaceFrom(scanner.position());
        for (int after = commentFrom(to); after > to; after = commentFrom(to)) {
            notes.note(Kind.COMMENT, to);
            to = spaceFrom(after);
        }
        scanner.reset(to);
    }

    /** The position after white space and comments. */
    int significantFrom(int from) {
        int to = spaceFrom(from);
        for (int after = commentFrom(to); after > to; after = commentFrom(to)) {
            to = spaceFrom(after);
        }
        return to;
    }

    private int spaceFrom(int from) {
        int to = from;
        while (to < text().length() && isSpace(text().charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u180e');
    }

    private int commentFrom(int from) {
        if (at(from) == '#' || text().startsWith("//", from)) {
            return orEnd(text().indexOf('\n', from));
        }
        if (text().startsWith("/*", from)) {
            int end = text().indexOf("*/", from + 2);
            return end < 0 ? text().length() : end + 2;
        }
        if (text().startsWith("<!--", from)) {
            int end = text().indexOf("-->", from + 4);
            return end < 0 ? text().length() : end + 3;
        }
        return from;
    }

    private int orEnd(int position) {
        return position < 0 ? text().length() : position;
    }

    /** Whether what comes next, if anything, is no part of the value: the end of the text or of a fence, or a sign without digits. */
    boolean isAtEnd() {
        int position = scanner.position();
        return isEndOrFence(position) || at(position) == '-' && spaceFrom(position + 1) == text().length();
    }

    private boolean isEndOrFence(int position) {
        return position >= text().length() || text().startsWith(FENCE, position);
    }

    /** Whether an ellipsis comes next; it is then passed. */
    boolean skipEllipsis() {
        int position = scanner.position();
        int length = text().startsWith("...", position) ? 3 : at(position) == '\u2026' ? 1 : 0;
        scanner.reset(position + length);
        return length > 0;
    }

    /** Whether a quote comes next. */
    boolean isAtQuote() {
        return isQuote(scanner.peek());
    }

    private static boolean isQuote(char c) {
        return c != 0 && QUOTES.indexOf(c) >= 0;
    }

    // ---- words

    /** Passes a string without quotes. */
    String unquoted(Place place) {
        int start = scanner.position();
        int end = start;
        int next = -1;
        while (end < text().length() && next < 0) {
            char c = text().charAt(end);
            if (endsWord(c, end, place)) {
                next = end;
            } else if (isQuote(c) && c != '\'' && isClosing(end)) {
                notes.note(Kind.MISSING_QUOTE, start);
                next = end + 1;
            } else {
                end++;
            }
        }
        scanner.reset(next < 0 ? end : next);
        return text().substring(start, end).strip();
    }

    private boolean endsWord(char c, int at, Place place) {
        return switch (c) {
            case '\n' -> place != Place.ROOT;
            case ',' -> place == Place.ELEMENT || place == Place.MEMBER && memberFollows(at + 1);
            case '}', ']' -> place != Place.ROOT;
            case ')' -> place == Place.ELEMENT;
            case ':' -> place == Place.NAME;
            case '"' -> place == Place.MEMBER && isName(at) || place == Place.NAME && at(at + 1) == ':';
            case '/', '#' -> (isSpace(at(at - 1)) || at(at + 1) == '*') && commentFrom(at) > at;
            case '{' -> place != Place.ROOT && Character.isDigit(at(at - 1));
            case '`' -> text().startsWith(FENCE, at);
            default -> false;
        };
    }

    /** Whether punctuation follows a quote. */
    private boolean isClosing(int quote) {
        int next = significantFrom(quote + 1);
        return next >= text().length() || ",:}]".indexOf(text().charAt(next)) >= 0;
    }

    // ---- strings

    /** Passes a string in quotes of any kind, and others that are joined to it by a plus. */
    String quoted(Place place) {
        String content = oneQuoted(place);
        int plus = significantFrom(scanner.position());
        if (at(plus) == '+' && isQuote(at(significantFrom(plus + 1)))) {
            notes.note(Kind.QUOTES, plus);
            scanner.reset(significantFrom(plus + 1));
            return content + quoted(place);
        }
        return content;
    }

    private String oneQuoted(Place place) {
        int start = scanner.position();
        char quote = at(start);
        if (quote != '"') {
            notes.note(Kind.QUOTES, start);
        }
        if (at(start + 1) == quote && at(start + 2) == quote) {
            int end = text().indexOf(text().substring(start, start + 3), start + 3);
            if (end >= 0) {
                return repeated(start + 3, end, 3);
            }
        }
        if (at(start + 1) == quote && Character.isLetterOrDigit(at(start + 2))) {
            int end = text().indexOf("" + quote + quote, start + 2);
            int line = orEnd(text().indexOf('\n', start));
            if (end >= 0 && end < line) {
                return repeated(start + 2, end, 2);
            }
        }
        return new QuotedString(start, place).read();
    }

    private String repeated(int from, int to, int quotes) {
        notes.note(Kind.QUOTES, from - quotes);
        scanner.reset(to + quotes);
        return text().substring(from, to);
    }

    /** One string in quotes, read in one pass. */
    private final class QuotedString {
        private final int start;
        private final char opening;
        private final Place place;
        private final StringBuilder out = new StringBuilder();
        private int at;
        /** The last place at which the string may have ended, if its quote is missing, and what it said until there. */
        private int lastComma = -1;

        private int lengthAtComma;
        private int lastLine = -1;
        private int lengthAtLine;
        private boolean hasInnerQuotes;
        private boolean isNoted;

        QuotedString(int start, Place place) {
            this.start = start;
            this.opening = at(start);
            this.place = place;
            this.at = start + 1;
        }

        String read() {
            while (at < text().length()) {
                char c = text().charAt(at);
                if (c == '\\') {
                    escape();
                } else if (closes(c)) {
                    if (endsHere()) {
                        scanner.reset(at + 1);
                        return out.toString();
                    }
                    if (endsBefore()) {
                        return out.toString();
                    }
                    hasInnerQuotes = true;
                    noteEscape();
                    append(c);
                } else {
                    plain(c);
                }
            }
            return unclosed();
        }

        private void append(char c) {
            out.append(c);
            at++;
        }

        private void plain(char c) {
            if (c == ',') {
                lastComma = at;
                lengthAtComma = out.length();
            } else if (c == '\n') {
                lastLine = at;
                lengthAtLine = out.length();
            }
            if (c < ' ') {
                noteEscape();
            }
            append(c);
        }

        private void noteEscape() {
            if (!isNoted) {
                notes.note(Kind.ESCAPE, at);
                isNoted = true;
            }
        }

        private boolean closes(char c) {
            return switch (opening) {
                case '"' -> c == '"';
                case '\'' -> c == '\'';
                case '`', '\u00b4' -> c == '`' || c == '\u00b4' || c == '\'';
                case '\u2018', '\u2019' -> c == '\u2019' || c == '\'' || c == '\u2018';
                case '\u00ab', '\u00bb' -> c == '\u00bb' || c == '\u00ab';
                default -> c == '\u201d' || c == '"' || c == '\u201c';
            };
        }

        private void escape() {
            char c = at(at + 1);
            int known = "bfnrt".indexOf(c);
            if (at + 1 >= text().length()) {
                at++; // cut off
            } else if (c == 'u') {
                unicode();
            } else {
                if (known < 0 && "\"\\/".indexOf(c) < 0) {
                    noteEscape();
                    if (Character.isLetterOrDigit(c) || "([{.?*+^$|-)]}".indexOf(c) >= 0) {
                        out.append('\\'); // stands for itself, as in regular expressions and paths
                    }
                }
                out.append(known < 0 ? c : "\b\f\n\r\t".charAt(known));
                at += 2;
            }
        }

        private void unicode() {
            int value = 0;
            int digits = 0;
            while (digits < 4 && Character.digit(at(at + 2 + digits), 16) >= 0) {
                value = value << 4 | Character.digit(at(at + 2 + digits), 16);
                digits++;
            }
            if (digits == 4) {
                out.append((char) value);
            } else {
                noteEscape();
                if (at + 2 + digits < text().length()) {
                    out.append(text(), at, at + 2 + digits);
                }
            }
            at += 2 + digits;
        }

        /** Whether the quote here opens the next string, as the closing quote of this one is missing; it has been passed then. */
        private boolean endsBefore() {
            if (place == Place.NAME) {
                int colon = lastSignificantBefore(at);
                return at(colon) == ':' && endAt(colon, Math.min(out.length(), colon - start - 1));
            }
            if (place == Place.MEMBER) {
                int colon = lastComma < 0 ? -1 : colonOfUnquotedName(lastComma + 1, at);
                if (colon >= 0 && lastSignificantBefore(at) == colon && !Character.isDigit(at(colon - 1))) {
                    return endAt(lastComma, lengthAtComma);
                }
                if (isName(at)) {
                    int before = lastSignificantBefore(at);
                    if (before == lastComma) {
                        return endAt(lastComma, lengthAtComma);
                    }
                    if (lastLine > before) {
                        return endAt(lastLine, lengthAtLine);
                    }
                }
                return false;
            }
            return place == Place.ELEMENT
                    && !hasInnerQuotes
                    && lastComma >= 0
                    && lastSignificantBefore(at) == lastComma
                    && lastComma > start + 1
                    && Character.isLetterOrDigit(at(at + 1))
                    && endAt(lastComma, lengthAtComma);
        }

        private boolean endAt(int end, int length) {
            notes.note(Kind.MISSING_QUOTE, end);
            out.setLength(length);
            scanner.reset(end);
            return true;
        }

        private int lastSignificantBefore(int position) {
            int before = position - 1;
            while (before > start && isSpace(at(before))) {
                before--;
            }
            return before;
        }

        private boolean endsHere() {
            int next = significantFrom(at + 1);
            if (next >= text().length()) {
                return true;
            }
            return switch (place) {
                case NAME -> endsName(next);
                case MEMBER -> endsMember(next);
                case ELEMENT -> endsElement(next);
                case ROOT -> endsRoot(next);
            };
        }

        private boolean endsName(int next) {
            char c = at(next);
            return ":,}".indexOf(c) >= 0
                    || isQuote(c) && c != at(at)
                    || "{[0123456789-".indexOf(c) >= 0
                    || next > at + 1;
        }

        private boolean endsMember(int next) {
            char c = at(next);
            return switch (c) {
                case ',' -> memberFollows(next + 1);
                case '}', ']' -> isEnd(next);
                case '+' -> isQuote(at(significantFrom(next + 1)));
                case '`' -> text().startsWith(FENCE, next);
                case ':' -> false;
                default -> (isQuote(c) || text().substring(at, next).indexOf('\n') >= 0) && isName(next);
            };
        }

        /** Whether a bracket after the quote can be one of the value's surroundings. */
        private boolean isEnd(int bracket) {
            int next = significantFrom(bracket + 1);
            char c = at(next);
            if (next >= text().length() || "}])".indexOf(c) >= 0 || text().startsWith(FENCE, next)) {
                return true;
            }
            if (c == ',') {
                int after = significantFrom(next + 1);
                return after >= text().length()
                        || "{[}]\"'.-0123456789".indexOf(at(after)) >= 0
                        || text().substring(next, after).indexOf('\n') >= 0
                        || isUnquotedName(after);
            }
            return isQuote(c) ? isName(next) : c == '{' || c == '[' || next > bracket + 1 && !laterQuote(next);
        }

        private boolean laterQuote(int from) {
            int quote = text().indexOf(at(at), from);
            return quote >= 0 && quote < from + FAR && isClosing(quote) && !isName(quote);
        }

        private boolean endsElement(int next) {
            char c = at(next);
            boolean apart = next > at + 1;
            if (isQuote(c)) {
                return hasInnerQuotes ? apart && !isClosing(next) : apart || !isClosing(next);
            }
            return switch (c) {
                case ',' -> elementFollows(next + 1);
                case ']', ')', '}' -> isEnd(next);
                case '+' -> isQuote(at(significantFrom(next + 1)));
                case '`' -> text().startsWith(FENCE, next);
                default -> apart && !hasInnerQuotes && "{[-0123456789".indexOf(c) >= 0;
            };
        }

        private boolean elementFollows(int from) {
            int next = significantFrom(from);
            return next >= text().length()
                    || isQuote(at(next))
                    || "{[(]),.-0123456789".indexOf(at(next)) >= 0
                    || !hasInnerQuotes
                    || text().startsWith("true", next)
                    || text().startsWith("false", next)
                    || text().startsWith("null", next);
        }

        private boolean endsRoot(int next) {
            return ",+".indexOf(at(next)) >= 0 || text().startsWith(FENCE, next) || text().indexOf(opening, next) < 0;
        }

        /** The text ends before the string does. The brackets at its end are no part of it if they close all that is open. */
        private String unclosed() {
            int end = out.length();
            if (place == Place.MEMBER || place == Place.ELEMENT) {
                int bare = withoutFence(end);
                int brackets = bare;
                while (brackets > 0
                        && (isSpace(out.charAt(brackets - 1)) || "}]".indexOf(out.charAt(brackets - 1)) >= 0)) {
                    brackets--;
                }
                String tail = out.substring(brackets);
                if (tail.indexOf('}') >= 0 || tail.indexOf(']') >= 0) {
                    notes.note(Kind.MISSING_QUOTE, start);
                    scanner.reset(text().length() - (end - brackets));
                    return out.substring(0, brackets);
                }
            }
            notes.note(Kind.TRUNCATED, text().length());
            scanner.reset(text().length());
            return out.toString();
        }

        private int withoutFence(int end) {
            String said = out.toString().stripTrailing();
            return said.endsWith(FENCE) ? said.length() - FENCE.length() : end;
        }
    }

    // ---- looking ahead

    /** Whether a further property, or the end of the object, follows a comma. */
    private boolean memberFollows(int from) {
        int next = significantFrom(from);
        char c = at(next);
        return next >= text().length()
                || "}],".indexOf(c) >= 0
                || text().startsWith("...", next)
                || isName(next)
                || isUnquotedName(next);
    }

    /** Whether a quote begins the name of a property. A name that the end of the text cuts off counts. */
    private boolean isName(int quote) {
        if (!isQuote(at(quote))) {
            return false;
        }
        int to = Math.min(text().length(), quote + FAR);
        for (int i = quote + 1; i < to; i++) {
            char c = text().charAt(i);
            if (c == '\\') {
                i++;
            } else if ("{}[],\n".indexOf(c) >= 0) {
                return false; // such names are rarer than quotes in strings
            } else if (isQuote(c) && c != '\'' || c == at(quote)) {
                int next = significantFrom(i + 1);
                if (next >= text().length() || at(next) == ':') {
                    return i > quote + 1 || at(next) == ':';
                }
                if (!Character.isLetterOrDigit(at(i + 1))) {
                    return false;
                }
            }
        }
        return to == text().length();
    }

    private boolean isUnquotedName(int from) {
        return colonOfUnquotedName(from, Math.min(text().length(), from + FAR)) >= 0;
    }

    /** The colon after a name without quotes, or with one at its end only; -1 if there is none in a part of the text. */
    private int colonOfUnquotedName(int from, int to) {
        int start = spaceFrom(from);
        int at = start;
        while (at < to && (Character.isLetterOrDigit(at(at)) || "_$-.".indexOf(at(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            return -1;
        }
        int colon = spaceFrom(at < to && isQuote(at(at)) ? at + 1 : at);
        return colon < to && at(colon) == ':' && !text().startsWith("://", colon) ? colon : -1;
    }
}
