package io.tapewright.json;

import java.util.Arrays;

/**
 * A scanner that reads strings of strict JSON.
 *
 * <p>The end of a string is found by {@link String#indexOf(int, int)}, and the position of the next backslash is remembered, so that
 * most strings are one {@code substring}; what others say is put together while their escapes are passed.
 */
final class JsonStrings extends JsonScanner {
    private static final int LEAST_ROOM = 64;

    private ControlCharacters controls;
    private int start;
    private int end;
    private boolean isEscaped;
    /** What the escaped string that was passed last says, up to the end of its last escape. */
    private char[] said = {};

    private int saidLength;
    private int saidUpTo;
    private int nextBackslash = -1;
    private int backslashSearchedFrom;

    JsonStrings(String text, boolean lenient) {
        super(text, lenient);
        this.controls = new ControlCharacters(text);
    }

    @Override
    void goOnIn(String other, int at) {
        if (!other.equals(text())) {
            controls = new ControlCharacters(other);
            nextBackslash = -1;
        }
        super.goOnIn(other, at);
    }

    // ---- passing

    /**
     * Passes the string that begins here and checks it.
     *
     * @param inArray whether it is an element
     */
    void passString(boolean inArray) {
        passUpToQuote();
        refuseUnfinishedString(inArray);
    }

    /** The same whatever follows the string, which tolerant reading decides by; false, with nothing passed, if it is not clean. */
    boolean passCleanString() {
        int before = position();
        try {
            passUpToQuote();
            return true;
        } catch (JsonDeviation found) {
            reset(before);
            return false;
        }
    }

    private void passUpToQuote() {
        start = position() + 1;
        isEscaped = false;
        end = closingQuote();
        int control = controls.first(start, end);
        if (control < end) {
            throw wrong(control, "a control character in a string must be escaped");
        }
        reset(end + 1);
    }

    /** Goes from escape to escape, and to the first quote that is not part of one. */
    private int closingQuote() {
        String text = text();
        int at = start;
        int quote = text.indexOf('"', at);
        while (quote >= 0) {
            int backslash = backslashFrom(at);
            if (backslash > quote) {
                return quote;
            }
            at = passEscape(at, backslash);
            if (quote < at) {
                quote = text.indexOf('"', at);
            }
        }
        throw wrong(start - 1, "the string is not closed");
    }

    /** The position of the first backslash at or after one; the length of the text if there is none. */
    private int backslashFrom(int from) {
        if (nextBackslash < from || from < backslashSearchedFrom) {
            int found = text().indexOf('\\', from);
            nextBackslash = found < 0 ? text().length() : found;
            backslashSearchedFrom = from;
        }
        return nextBackslash;
    }

    /**
     * Keeps what the string says from a position on, with the escape up to which it says that; answers the position after the escape.
     */
    private int passEscape(int from, int backslash) {
        int before = isEscaped ? saidLength : 0;
        int after = before + backslash - from;
        makeRoom(after + 1);
        text().getChars(from, backslash, said, before);
        said[after] = escaped(backslash);
        saidLength = after + 1;
        saidUpTo = backslash + (text().charAt(backslash + 1) == 'u' ? 6 : 2);
        isEscaped = true;
        return saidUpTo;
    }

    private void makeRoom(int length) {
        if (said.length < length) {
            said = Arrays.copyOf(said, Math.max(LEAST_ROOM, 2 * length));
        }
    }

    /** The character that an escape stands for. */
    private char escaped(int backslash) {
        char c = backslash + 1 < text().length() ? text().charAt(backslash + 1) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(backslash + 2);
            default -> throw wrong(backslash, "not an escape that JSON knows");
        };
    }

    private char hex(int from) {
        String text = text();
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < text.length() && text.charAt(i) <= 'f' ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw wrong(from - 2, "\\u wants four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    // ---- what was passed

    /** Where the characters begin of the string that was passed last. */
    int startOfString() {
        return start;
    }

    /** What the string says that was passed last. */
    String content() {
        return isEscaped ? unescaped() : text().substring(start, end);
    }

    private String unescaped() {
        int length = saidLength + end - saidUpTo;
        makeRoom(length);
        text().getChars(saidUpTo, end, said, saidLength);
        return new String(said, 0, length);
    }

    /** Whether the string that was passed last says what another one does. */
    boolean contentIs(String other) {
        return isEscaped ? content().equals(other) : other.length() == end - start && text().startsWith(other, start);
    }

    /** The index among some names of the string that was passed last; -1 if it is none of them. */
    int indexAmong(JsonNames names, int guess) {
        return isEscaped ? names.indexOf(content()) : names.find(text(), start, end, guess);
    }
}
