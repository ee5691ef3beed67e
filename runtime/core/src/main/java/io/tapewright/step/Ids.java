package io.tapewright.step;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of steps, tapes and prompts: random UUIDs (version 4) that are cheap enough to give one to every step.
 *
 * <p>Half of the bits are random for the process, the other half is a counter sent through a bijective mixing function
 * (SplitMix64), so that no two ids of a process are the same and those of two processes differ.
 */
public final class Ids {
    private static final long PROCESS;
    private static final AtomicLong COUNTER;

    static {
        ByteBuffer random = RandomBits.ofBytes(2 * Long.BYTES);
        PROCESS = random.getLong();
        COUNTER = new AtomicLong(random.getLong());
    }

    private Ids() {}

    /** A new id. Thread-safe. */
    public static String next() {
        long mixed = mix(COUNTER.getAndIncrement());
        long high = PROCESS ^ mixed >>> 62; // the two bits that the variant takes from the low half
        return new UUID(high & ~0xf000L | 0x4000L, mixed & 0x3fffffffffffffffL | 0x8000000000000000L).toString();
    }

    private static long mix(long counter) {
        long z = counter * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
