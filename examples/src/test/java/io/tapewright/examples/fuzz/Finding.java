package io.tapewright.examples.fuzz;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is wrong with how a completion was read.
 *
 * @param kind what, the same for completions with which the same is wrong
 * @param details what is particular to this one
 */
record Finding(String kind, String details) {
    private static final int FRAMES = 12;

    /** Something was thrown that no reader may throw. */
    static Finding of(Throwable unexpected) {
        String trace = Stream.concat(
                        Stream.of(unexpected.toString()),
                        Stream.of(unexpected.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString))
                .collect(Collectors.joining("\n    at "));
        return new Finding("not the typed failure but " + unexpected.getClass().getName(), trace);
    }

    /** The same, as found in some way of reading. */
    Finding in(String way) {
        return new Finding(way + ": " + kind, details);
    }
}
