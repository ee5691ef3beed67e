package io.tapewright.examples.fuzz;

import io.tapewright.completion.ReadingMode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.Random;

/**
 * Reads a completion, and one whose texts are the same over and over, and looks at the time that the processor takes for a
 * character. Only for a program that is run by hand: what a machine does meanwhile has a part in it.
 */
final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SHORT = 20_000;
    private static final int TIMES_AS_LONG = 32;
    /** Square growth would take 32 times as long for a character. */
    private static final int MOST_FOR_A_CHARACTER = 6;
    /** What is shorter says nothing: the compiler and the collector have their share. */
    private static final long LEAST_NANOS = 1_000_000;

    private static final int TRIES = 4;

    private final Completion brief;
    private final Completion full;

    Growth(Completion completion) {
        int times = Math.max(1, SHORT / Math.max(1, completion.length()));
        this.brief = completion.change(
                text -> text.substring(0, Math.min(SHORT, text.length())).repeat(times));
        this.full = brief.change(text -> text.repeat(TIMES_AS_LONG));
    }

    /** What is wrong; empty if the time grows with the length and no faster. */
    Optional<Finding> run() {
        for (ReadingMode mode : ReadingMode.values()) {
            Optional<Finding> wrong = compare(
                            "at once", () -> Reading.ofWhole(brief, mode), () -> Reading.ofWhole(full, mode))
                    .or(() -> compare("in pieces", () -> inPieces(brief, mode), () -> inPieces(full, mode)));
            if (wrong.isPresent()) {
                return wrong.map(finding -> finding.in(mode.toString()));
            }
        }
        return Optional.empty();
    }

    private static void inPieces(Completion completion, ReadingMode mode) {
        Reading.inPieces(completion, mode, new Random(1));
    }

    private Optional<Finding> compare(String how, Runnable reading, Runnable readingMore) {
        try {
            return compareTimes(how, reading, readingMore);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            return Optional.of(Finding.of(unexpected).in("of " + full.length() + " characters"));
        }
    }

    private Optional<Finding> compareTimes(String how, Runnable reading, Runnable readingMore) {
        long least = Long.MAX_VALUE;
        long most = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            least = Math.min(least, nanos(reading));
            most = Math.min(most, nanos(readingMore));
            if (most <= MOST_FOR_A_CHARACTER * TIMES_AS_LONG * Math.max(least, LEAST_NANOS)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Finding(
                "more time for each character, " + how,
                brief.length() + " characters take " + least / 1000 + " µs, " + full.length() + " take " + most / 1000
                        + " µs"));
    }

    private static long nanos(Runnable reading) {
        long start = THREADS.getCurrentThreadCpuTime();
        reading.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
