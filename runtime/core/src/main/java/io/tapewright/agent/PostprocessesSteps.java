package io.tapewright.agent;

import io.tapewright.step.TapeStep;

/**
 * For a node's class: changes steps before they come on the tape.
 *
 * <p>To do it twice must be as good as once: steps of a tape are written as a completion, read again and changed again.
 */
@FunctionalInterface
public interface PostprocessesSteps {

    /** The step for the tape. */
    TapeStep postprocess(NodeContext context, TapeStep step);
}
