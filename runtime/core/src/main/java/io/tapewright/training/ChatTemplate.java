package io.tapewright.training;

import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.tool.ToolSpec;
import java.util.List;

/** How a model's tokenizer makes one text of the messages of a chat. Implementations are thread-safe. */
@FunctionalInterface
public interface ChatTemplate {

    /**
     * The text of a chat.
     *
     * @param tools the tools that the model is told of
     * @param addGenerationPrompt whether the words that open the model's answer follow at the end, so that the model goes on with
     *     it; without them the text ends with the last message
     */
    String render(List<Message> messages, List<ToolSpec> tools, boolean addGenerationPrompt);

    /** The token that begins every text (BOS), if the tokenizer adds it by itself, so that training texts have none; empty for none. */
    default String bosToken() {
        return "";
    }

    /**
     * The text from which a model learns to answer a prompt so.
     *
     * @throws TrainingTextException if the text of the prompt is not the beginning of the text of prompt and answer
     */
    default TrainingText trainingText(Prompt prompt, LlmOutput output) {
        return new RenderedPrompt(this, prompt).answeredWith(output);
    }
}
