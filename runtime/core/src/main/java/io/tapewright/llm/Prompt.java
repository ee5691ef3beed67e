package io.tapewright.llm;

import io.tapewright.step.Ids;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/**
 * What a model is asked. Used for one call.
 *
 * @param id the steps that are made of the answer carry it
 * @param messages the chat so far, not to be changed; empty if no model is to be asked
 * @param tools the tools that the model may call
 * @param outputSchema what the answer's text must be, if it must be JSON of a certain form
 */
public record Prompt(String id, List<Message> messages, List<ToolSpec> tools, Optional<OutputSchema> outputSchema) {

    /** A prompt whose answer may have any form. */
    public Prompt(String id, List<Message> messages, List<ToolSpec> tools) {
        this(id, messages, tools, Optional.empty());
    }

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

    /** The same prompt, to be answered with JSON of a certain form. */
    public Prompt withOutputSchema(OutputSchema schema) {
        return new Prompt(id, messages, tools, Optional.of(schema));
    }

    /** The same under a new id, for another call. */
    public Prompt withNewId() {
        return new Prompt(Ids.next(), messages, tools, outputSchema);
    }

    /** Whether no model is to be asked. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }
}
