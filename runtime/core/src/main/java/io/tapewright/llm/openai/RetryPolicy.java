package io.tapewright.llm.openai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether and when a failed call is made again: twice as late each time, and a little earlier by chance, so
 * that clients that failed together do not come back together.
 *
 * @param maxRetries how often a call is made again, at most
 */
record RetryPolicy(int maxRetries) {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    /** A server that wants a longer rest than this is not waited for: the caller had better know. */
    private static final Duration LONGEST_WISH = Duration.ofSeconds(60);

    static boolean isTransient(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    /**
     * How long to wait before the next attempt; empty if there should be none.
     *
     * @param retries how many retries there were already
     * @param wish how long the server wants us to wait, if it said so
     */
    Optional<Duration> delay(int retries, Optional<Duration> wish) {
        if (retries >= maxRetries
                || wish.filter(rest -> rest.compareTo(LONGEST_WISH) > 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(wish.orElseGet(() -> backOff(retries)));
    }

    private static Duration backOff(int retries) {
        long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(retries, 10));
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }
}
