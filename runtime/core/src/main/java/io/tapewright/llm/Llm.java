package io.tapewright.llm;

import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.OptionalInt;

/**
 * A language model. Implementations are thread-safe.
 *
 * <p>For tests a lambda will do: {@code prompt -> LlmStream.of(prompt, LlmOutput.of("hello"))}.
 */
@FunctionalInterface
public interface Llm {

    /**
     * Asks the model. The call may begin at once or when the stream is first read.
     *
     * @throws LlmException if the call fails, here or while the stream is read
     */
    LlmStream generate(Prompt prompt);

    /** What is noted of the model with each call: its name and parameters. */
    default JsonValue info() {
        return JsonValue.EMPTY_OBJECT;
    }

    /** What it costs, as far as that is known; it is noted with each call, and counts towards the limits of a main loop. */
    default Price price() {
        return Price.NONE;
    }

    /**
     * How many tokens a prompt and its answer may have together; empty if nobody knows. Nodes make prompts that fit where it is known.
     */
    default OptionalInt contextSize() {
        return OptionalInt.empty();
    }

    /** How many tokens messages have; one for every four characters and 765 for a picture, roughly, where the model does not know better. */
    default int countTokens(List<Message> messages) {
        return TokenEstimate.of(messages);
    }
}
