package io.tapewright.training;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Prompt;

/** A model that knows the texts from which it learns to answer as somebody did. An agent asks its models for its training data. */
public interface TrainableLlm extends Llm {

    /**
     * The text from which this model learns to answer a prompt so.
     *
     * @throws TrainingTextException if there is none
     */
    TrainingText trainingText(Prompt prompt, LlmOutput output);

    /** A model whose texts are those of a chat template. */
    static TrainableLlm of(Llm llm, ChatTemplate template) {
        return new TemplatedLlm(llm, template);
    }
}
