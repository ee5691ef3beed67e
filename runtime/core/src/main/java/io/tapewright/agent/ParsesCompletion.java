package io.tapewright.agent;

import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;

/** For a node's class: reads whole completions in its own way. */
public interface ParsesCompletion extends MakesCompletion {

    /**
     * The steps in a completion.
     *
     * @throws io.tapewright.completion.UnreadableCompletionException if there are none; the model is told, and the node runs again
     */
    List<? extends TapeStep> parseCompletion(NodeContext context, LlmOutput output);
}
