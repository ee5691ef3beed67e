package io.tapewright.llm;

import io.tapewright.json.JsonValue;

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
        return JsonValue.parse("{}");
    }

    /** What it costs, as far as that is known; it is noted with each call, and counts towards the limits of a main loop. */
    default Price price() {
        return Price.NONE;
    }
}
