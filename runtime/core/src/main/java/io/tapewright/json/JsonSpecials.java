package io.tapewright.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A scanner that finds the characters that are special in a string: quotes, backslashes and control characters.
 *
 * <p>Most characters are not. So the low bytes of a part of the text are looked at eight at once (Warren, "Hacker's Delight", 6-1), and
 * only a character whose low byte is that of a special one is looked at itself.
 */
abstract class JsonSpecials extends JsonScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST = 2048;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BACKSLASHES = '\\' * ONES;
    /** Changes quotes to spaces and spaces to quotes, and leaves control characters what they are: no others are below a space then. */
    private static final long QUOTES_TO_SPACES = ('"' ^ ' ') * ONES;

    private static final long AFTER_SPACES = (' ' + 1) * ONES;

    /** The low bytes of a part of the text, and behind them a word of zeros, which count as special. */
    private byte[] low = {};

    private int lowFrom;
    private int lowTo;

    JsonSpecials(String text, boolean lenient) {
        super(text, lenient);
    }

    @Override
    void goOnIn(String other, int at) {
        if (!other.equals(text())) {
            lowTo = 0;
        }
        super.goOnIn(other, at);
    }

    /** The position of the first special character at or after one; the length of the text if there is none. */
    int specialFrom(int from) {
        int at = from;
        while (at < length()) {
            if (at < lowFrom || at >= lowTo) {
                look(at);
            }
            at = lowFrom + firstSpecial(at - lowFrom);
            if (at < lowTo) {
                if (isSpecial(text().charAt(at))) {
                    return at;
                }
                at++;
            }
        }
        return at;
    }

    private static boolean isSpecial(char c) {
        return c == '"' || c == '\\' || c < ' ';
    }

    @SuppressWarnings("deprecation") // since it takes low bytes, which is what is wanted
    private void look(int from) {
        int size = Math.min(MOST, length() - from);
        if (low.length < size + Long.BYTES) {
            low = new byte[size + Long.BYTES];
        }
        text().getBytes(from, from + size, low, 0);
        WORDS.set(low, size, 0L);
        lowFrom = from;
        lowTo = from + size;
    }

    private int firstSpecial(int from) {
        int at = from;
        long found = specials((long) WORDS.get(low, at));
        while (found == 0) {
            at += Long.BYTES;
            found = specials((long) WORDS.get(low, at));
        }
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
    }

    /** Has the highest bit set of the lowest byte that is special; what is above says nothing. */
    private static long specials(long word) {
        long upToSpace = (word ^ QUOTES_TO_SPACES) - AFTER_SPACES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (upToSpace | backslashes) & ~word & HIGHS;
    }
}
