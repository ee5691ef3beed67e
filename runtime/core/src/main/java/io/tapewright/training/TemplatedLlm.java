package io.tapewright.training;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import java.util.List;
import java.util.OptionalInt;

/** A model as it is, with the chat template that its tokenizer has. */
record TemplatedLlm(Llm llm, ChatTemplate template) implements TrainableLlm {

    @Override
    public TrainingText trainingText(Prompt prompt, LlmOutput output) {
        return template.trainingText(prompt, output);
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        return llm.generate(prompt);
    }

    @Override
    public JsonValue info() {
        return llm.info();
    }

    @Override
    public Price price() {
        return llm.price();
    }

    @Override
    public OptionalInt contextSize() {
        return llm.contextSize();
    }

    @Override
    public int countTokens(List<Message> messages) {
        return llm.countTokens(messages);
    }
}
