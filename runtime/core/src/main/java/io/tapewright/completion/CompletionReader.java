package io.tapewright.completion;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import java.util.function.Consumer;

/**
 * Reads a completion while it comes, in pieces of any size. The steps are those that {@link StepUnion#read} finds in the whole; each
 * one is told at its closing brace, once, and what is under way is told as it grows. The work is linear in the length of the text.
 *
 * <p>What is not clean is left to the end, where it may be repaired. Not thread-safe; used once.
 */
public interface CompletionReader {

    /**
     * Reads on.
     *
     * @param event what the model has said
     * @param listener hears what can be told now
     */
    void read(LlmEvent event, Consumer<CompletionEvent> listener);

    /**
     * Reads what is left.
     *
     * @param output the whole completion
     * @param listener hears what has not been told before
     */
    void end(LlmOutput output, Consumer<CompletionEvent> listener);
}
