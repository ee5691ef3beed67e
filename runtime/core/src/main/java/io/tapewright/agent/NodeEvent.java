package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.function.Supplier;

/** What a node makes of an answer while it comes. */
public sealed interface NodeEvent {

    /**
     * A step under way.
     *
     * @param chunk the text by which it grew
     * @param soFar the step as far as it is known; made when asked for
     */
    record Partial(String chunk, Supplier<? extends TapeStep> soFar) implements NodeEvent {}

    /**
     * A step.
     *
     * @param step the step, for the end of the tape
     */
    record Whole(TapeStep step) implements NodeEvent {}
}
