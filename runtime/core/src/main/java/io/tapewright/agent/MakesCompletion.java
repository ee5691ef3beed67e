package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * The inverse of how a node makes steps of completions. A node that reads completions in its own way says with it how they are
 * written, so that its tapes can be shown to models and become training data.
 */
@FunctionalInterface
public interface MakesCompletion {

    /**
     * The completion of which the node makes the given steps.
     *
     * @param steps what one run of the node made, without what the runtime added
     * @param position where on the tape they stand
     * @throws io.tapewright.completion.UnsayableStepsException if there is no such completion
     */
    LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position);
}
