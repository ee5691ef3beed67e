package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;

/** One string in quotes, read in one pass: what its characters and escapes say. */
final class TolerantString {
    private static final String ESCAPES = "bfnrt";
    private static final String ESCAPED = "\b\f\n\r\t";

    private final JsonScanner scanner;
    private final TolerantNotes notes;
    private final TolerantCharacters characters;
    private final TolerantStringEnd end;
    private final TolerantStringCut cut;
    private final TolerantPlace place;
    private final int start;
    private final char opening;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean hasInnerQuotes;
    private boolean isNoted;

    /** The string that comes next. */
    TolerantString(
            JsonScanner scanner,
            TolerantNotes notes,
            TolerantCharacters characters,
            TolerantNameSearch names,
            TolerantPlace place) {
        this.scanner = scanner;
        this.notes = notes;
        this.characters = characters;
        this.place = place;
        this.start = scanner.position();
        this.opening = scanner.peek();
        this.at = start + 1;
        this.end = new TolerantStringEnd(characters, names, place, opening);
        this.cut = new TolerantStringCut(characters, names, place, start);
    }

    /** Passes the string. */
    String pass() {
        while (at < characters.length()) {
            char c = characters.at(at);
            if (c == '\\') {
                escape();
            } else if (!isOfSameKind(c)) {
                plain();
            } else if (endsHere() || endedBefore()) {
                return out.toString();
            } else {
                innerQuote(c);
            }
        }
        return unclosed();
    }

    private boolean isOfSameKind(char quote) {
        return switch (opening) {
            case '"' -> quote == '"';
            case '\'' -> quote == '\'';
            case '`', '\u00b4' -> quote == '`' || quote == '\u00b4' || quote == '\'';
            case '\u2018', '\u2019' -> quote == '\u2019' || quote == '\'' || quote == '\u2018';
            case '\u00ab', '\u00bb' -> quote == '\u00bb' || quote == '\u00ab';
            default -> quote == '\u201d' || quote == '"' || quote == '\u201c';
        };
    }

    // ---- characters

    /** Passes characters up to a backslash or a quote. */
    private void plain() {
        String text = characters.text();
        int from = at;
        char c = text.charAt(at);
        do {
            cut.pass(c, at, out.length() + at - from);
            if (c < ' ') {
                noteEscape();
            }
            at++;
            c = at < text.length() ? text.charAt(at) : '\\';
        } while (c != '\\' && !isOfSameKind(c));
        out.append(text, from, at);
    }

    private void innerQuote(char c) {
        hasInnerQuotes = true;
        noteEscape();
        out.append(c);
        at++;
    }

    private void noteEscape() {
        if (!isNoted) {
            notes.note(Kind.ESCAPE, at);
            isNoted = true;
        }
    }

    private void escape() {
        char c = characters.at(at + 1);
        if (at + 1 >= characters.length()) {
            at++; // cut off
        } else if (c == 'u') {
            unicode();
        } else {
            escaped(c);
        }
    }

    private void escaped(char c) {
        int known = ESCAPES.indexOf(c);
        if (known < 0 && "\"\\/".indexOf(c) < 0) {
            noteEscape();
            if (Character.isLetterOrDigit(c) || "([{.?*+^$|-)]}".indexOf(c) >= 0) {
                out.append('\\'); // stands for itself, as in regular expressions and paths
            }
        }
        out.append(known < 0 ? c : ESCAPED.charAt(known));
        at += 2;
    }

    private void unicode() {
        int value = 0;
        int to = at + 2;
        while (to < at + 6 && Character.digit(characters.at(to), 16) >= 0) {
            value = value << 4 | Character.digit(characters.at(to), 16);
            to++;
        }
        if (to == at + 6) {
            out.append((char) value);
        } else {
            noteEscape();
            if (to < characters.length()) {
                out.append(characters.text(), at, to);
            }
        }
        at = to;
    }

    // ---- the end

    private boolean endsHere() {
        boolean isEnd = end.isAt(at, hasInnerQuotes);
        if (isEnd) {
            scanner.reset(at + 1);
        }
        return isEnd;
    }

    /** Whether the quote here opens the next string, as the closing quote of this one is missing. */
    private boolean endedBefore() {
        boolean isBefore = cut.isBefore(at, out.length(), hasInnerQuotes);
        if (isBefore) {
            notes.note(Kind.MISSING_QUOTE, cut.position());
            out.setLength(cut.length());
            scanner.reset(cut.position());
        }
        return isBefore;
    }

    /** The text ends before the string does. The brackets at its end are no part of it if they close all that is open. */
    private String unclosed() {
        int length = lengthWithoutBrackets();
        if (length < out.length()) {
            notes.note(Kind.MISSING_QUOTE, start);
            scanner.reset(characters.length() - (out.length() - length));
            return out.substring(0, length);
        }
        notes.note(Kind.TRUNCATED, characters.length());
        scanner.reset(characters.length());
        return out.toString();
    }

    /** The length without brackets, and the white space and the fence around them; the whole length if there are no brackets. */
    private int lengthWithoutBrackets() {
        if (place == TolerantPlace.ROOT || place == TolerantPlace.NAME) {
            return out.length();
        }
        boolean isBracket = false;
        int length = lengthWithoutFence();
        while (length > 0 && isSpaceOrBracket(out.charAt(length - 1))) {
            length--;
            isBracket |= isBracket(out.charAt(length));
        }
        return isBracket ? length : out.length();
    }

    private int lengthWithoutFence() {
        String said = out.toString().stripTrailing();
        return said.endsWith(Fences.FENCE) ? said.length() - Fences.FENCE.length() : out.length();
    }

    private static boolean isSpaceOrBracket(char c) {
        return TolerantCharacters.isSpace(c) || isBracket(c);
    }

    private static boolean isBracket(char c) {
        return c == '}' || c == ']';
    }
}
