package io.tapewright.llm;

import io.tapewright.step.Ids;
import io.tapewright.tool.ToolSpec;
import java.util.List;

/**
 * What a model is asked. Used for one call.
 *
 * @param id the steps that are made of the answer carry it
 * @param messages the chat so far, not to be changed; empty if no model is to be asked
 * @param tools the tools that the model may call
 */
public record Prompt(String id, List<Message> messages, List<ToolSpec> tools) {

    /** A prompt with a new id. */
    public static Prompt of(List<Message> messages, List<ToolSpec> tools) {
        return new Prompt(Ids.next(), messages, tools);
    }

    /** A prompt of messages only. */
    public static Prompt of(Message... messages) {
        return of(List.of(messages), List.of());
    }

    /** No prompt: the steps come from rules, and no model is asked. */
    public static Prompt none() {
        return of();
    }

    /** Whether no model is to be asked. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }
}
