package io.tapewright.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the control characters of a text, which must not stand in strings.
 *
 * <p>Most strings have none. So a text is looked at in blocks, eight characters at once (Warren, "Hacker's Delight", 6-1), and only a
 * block that may have some is looked at character by character.
 */
final class ControlCharacters {
    private static final int BLOCK = 1024;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long SPACES = ' ' * ONES;

    private final String text;
    /** The part of the text that is known to have none. */
    private int cleanFrom;

    private int cleanTo;
    /** Null until a block is looked at. */
    private @Nullable Block block;

    ControlCharacters(String text) {
        this.text = text;
    }

    /** The first one from a position up to another; the latter if there is none. */
    int first(int from, int to) {
        if (text.length() < BLOCK) {
            return searchEach(from, to);
        }
        return from >= cleanFrom && to <= cleanTo ? to : search(from, to);
    }

    private int search(int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, (at / BLOCK + 1) * BLOCK);
            at = isInCleanBlock(at) ? end : searchEach(at, end);
            if (at < end) {
                return at;
            }
        }
        return to;
    }

    private int searchEach(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= ' ') {
            at++;
        }
        return at;
    }

    /** Whether the block around a position has none. What does not fill a block may have some. */
    private boolean isInCleanBlock(int position) {
        int start = position / BLOCK * BLOCK;
        if (start + BLOCK > text.length()) {
            return false;
        }
        if (block == null) {
            block = new Block();
        }
        boolean isClean = !block.mayHaveSome(text, start);
        if (isClean) {
            cleanFrom = start == cleanTo ? cleanFrom : start;
            cleanTo = start + BLOCK;
        }
        return isClean;
    }

    /** The low bytes of the characters of the block that was looked at last. */
    private static final class Block {
        private final byte[] bytes = new byte[BLOCK];
        private final LongBuffer view =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        private final long[] words = new long[BLOCK / Long.BYTES];
        private int start = -1;
        private boolean mayHaveSome;

        /** Whether some character of the block that begins at a position has the low byte of a control character. */
        boolean mayHaveSome(String text, int from) {
            if (from != start) {
                start = from;
                mayHaveSome = look(text);
            }
            return mayHaveSome;
        }

        @SuppressWarnings("deprecation") // since it takes low bytes, which is what is wanted
        private boolean look(String text) {
            text.getBytes(start, start + BLOCK, bytes, 0);
            view.get(0, words);
            long below = 0;
            for (long word : words) {
                below |= word - SPACES & ~word;
            }
            return (below & HIGHS) != 0;
        }
    }
}
