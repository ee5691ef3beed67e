package io.tapewright.agent;

import java.time.Duration;
import java.util.Optional;

/**
 * How patient an environment is with a tool.
 *
 * @param timeout how long one attempt may take; empty for as long as it takes
 * @param attempts how often the tool is called before its failure is told to the model; calls that it could not even read are not
 *     repeated
 * @param pause how long to wait before the second attempt; twice as long before each further one
 */
public record ToolPolicy(Optional<Duration> timeout, int attempts, Duration pause) {
    /** One attempt that may take as long as it takes. */
    public static final ToolPolicy PATIENT = new ToolPolicy(Optional.empty(), 1, Duration.ZERO);

    /** Checks the numbers. */
    public ToolPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a tool is attempted once at least, not " + attempts + " times");
        }
        if (pause.isNegative()
                || timeout.filter(t -> t.isNegative() || t.isZero()).isPresent()) {
            throw new IllegalArgumentException("times must be positive: timeout " + timeout + ", pause " + pause);
        }
    }

    /** The same with a limit for each attempt. */
    public ToolPolicy withTimeout(Duration longest) {
        return new ToolPolicy(Optional.of(longest), attempts, pause);
    }

    /** The same with several attempts. */
    public ToolPolicy withAttempts(int most, Duration firstPause) {
        return new ToolPolicy(timeout, most, firstPause);
    }

    /** How long to wait after a number of attempts that failed. */
    Duration pauseAfter(int failed) {
        return pause.multipliedBy(1L << Math.min(failed - 1, 20));
    }
}
