package io.tapewright.json;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a JSON text while it grows. Long strings are copied at once and then looked at: most need no escape.
 *
 * <p>One array is kept for the next text, as making a large one takes as long as filling it.
 */
final class JsonBuffer {
    private static final int SMALL = 256;
    /** Larger arrays are not kept. */
    private static final int LARGE = 1 << 17;
    /** From what length on copying at once pays. */
    private static final int LONG = 20;

    private static final AtomicReference<char @Nullable []> SPARE = new AtomicReference<>();
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /** By how many characters those up to the backslash grow when they are escaped. */
    private static final byte[] GROWTH = growths();

    private char[] chars = spareOrNew();
    private int size;

    private static byte[] growths() {
        byte[] growths = new byte['\\' + 1];
        for (char c = 0; c < growths.length; c++) {
            boolean isEscaped = c < ' ' || c == '"' || c == '\\';
            growths[c] = (byte) (isEscaped ? letter(c) == 'u' ? 5 : 1 : 0);
        }
        return growths;
    }

    private static char[] spareOrNew() {
        char[] spare = SPARE.getAndSet(null);
        return spare == null ? new char[SMALL] : spare;
    }

    void append(char c) {
        reserve(1);
        chars[size++] = c;
    }

    void append(String text) {
        append(text, 0, text.length());
    }

    void append(String text, int from, int to) {
        reserve(to - from);
        text.getChars(from, to, chars, size);
        size += to - from;
    }

    /** Appends a string in quotes. */
    void quote(String text) {
        int length = text.length();
        reserve(length + 2);
        chars[size++] = '"';
        int extra = length < LONG ? copyOneByOne(text) : copyAtOnce(text);
        size += length;
        if (extra > 0) {
            escapeFromEnd(extra);
        }
        append('"');
    }

    /** Puts a string behind the text, and says by how much it grows when it is escaped. */
    private int copyOneByOne(String text) {
        int extra = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            chars[size + i] = c;
            extra += growth(c);
        }
        return extra;
    }

    /** The same, faster for long strings. */
    private int copyAtOnce(String text) {
        int end = size + text.length();
        text.getChars(0, text.length(), chars, size);
        int extra = 0;
        for (int i = size; i < end; i++) {
            extra += growth(chars[i]);
        }
        return extra;
    }

    private static int growth(char c) {
        return c <= '\\' ? GROWTH[c] : 0;
    }

    /** Moves characters apart, from the end to the first that needs an escape, and writes the escapes between them. */
    private void escapeFromEnd(int extra) {
        reserve(extra);
        int from = size;
        int to = size + extra;
        size = to;
        while (from < to) {
            char c = chars[--from];
            int growth = growth(c);
            to -= growth + 1;
            if (growth == 0) {
                chars[to] = c;
            } else {
                escape(c, to);
            }
        }
    }

    private void escape(char c, int at) {
        chars[at] = '\\';
        chars[at + 1] = letter(c);
        if (chars[at + 1] == 'u') {
            chars[at + 2] = '0';
            chars[at + 3] = '0';
            chars[at + 4] = HEX[c >> 4];
            chars[at + 5] = HEX[c & 15];
        }
    }

    /** What stands behind the backslash. */
    private static char letter(char c) {
        return switch (c) {
            case '"', '\\' -> c;
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case '\b' -> 'b';
            case '\f' -> 'f';
            default -> 'u';
        };
    }

    private void reserve(int more) {
        if (more > chars.length - size) {
            chars = Arrays.copyOf(chars, Math.max(size + more, chars.length * 2));
        }
    }

    /** Moves the characters to the end of another text. */
    void moveTo(StringBuilder other) {
        other.append(chars, 0, size);
        size = 0;
    }

    /** The text, after which nothing more can be appended. */
    String end() {
        String text = toString();
        if (chars.length <= LARGE) {
            SPARE.set(chars);
        }
        chars = new char[0];
        size = 0;
        return text;
    }

    @Override
    public String toString() {
        return new String(chars, 0, size);
    }
}
