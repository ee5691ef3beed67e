package io.tapewright.json;

import java.util.Arrays;

/**
 * A scanner that reads strings of strict JSON. Most strings are one {@code substring}; what others say is put together while their
 * escapes are passed.
 */
abstract class JsonStrings extends JsonSpecials {
    private static final int LEAST_ROOM = 64;

    private int start;
    private int end;
    private boolean isEscaped;
    /** What the escaped string that was passed last says, up to the end of its last escape. */
    private char[] said = {};

    private int saidLength;
    private int saidUpTo;

    JsonStrings(String text, boolean lenient) {
        super(text, lenient);
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
        int special = specialFrom(start);
        end = isQuoteAt(special) ? special : closingQuote(special);
        reset(end + 1);
    }

    private boolean isQuoteAt(int position) {
        return position < length() && text().charAt(position) == '"';
    }

    /** Goes from one special character to the next, and to the first quote that is not part of an escape. */
    private int closingQuote(int special) {
        saidUpTo = start;
        int control = -1;
        int at = special;
        while (at < length() && text().charAt(at) != '"') {
            if (text().charAt(at) == '\\') {
                at = passEscape(at);
            } else {
                control = control < 0 ? at : control;
                at++;
            }
            at = specialFrom(at);
        }
        if (at >= length()) {
            throw unclosed();
        }
        if (control >= 0) {
            throw wrong(control, "a control character in a string must be escaped");
        }
        return at;
    }

    /** Keeps what the string says up to an escape, and with it; answers the position after the escape. */
    private int passEscape(int backslash) {
        int before = isEscaped ? saidLength : 0;
        int after = before + backslash - saidUpTo;
        makeRoom(after + 1);
        text().getChars(saidUpTo, backslash, said, before);
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
        char c = backslash + 1 < length() ? text().charAt(backslash + 1) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(backslash + 2);
            default -> throw noEscape(backslash, "not an escape that JSON knows");
        };
    }

    private char hex(int from) {
        String text = text();
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < text.length() && text.charAt(i) <= 'f' ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw noEscape(from - 2, "\\u wants four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** What is thrown for an escape that is none; where the string has no end, that is what is wrong. */
    private RuntimeException noEscape(int backslash, String problem) {
        return text().indexOf('"', backslash) < 0 ? unclosed() : wrong(backslash, problem);
    }

    private RuntimeException unclosed() {
        return wrong(start - 1, "the string is not closed");
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
