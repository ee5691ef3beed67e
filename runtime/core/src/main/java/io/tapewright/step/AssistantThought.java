package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * A free thought of the agent, such as a plan.
 *
 * @param content the thought; a string, unless another program wrote something richer
 */
public record AssistantThought(JsonValue content) implements Thought {
    /** How this step is described, read and written. */
    public static final StepType<AssistantThought> TYPE = StepType.of(
                    AssistantThought.class, "assistant_thought", "A thought that you keep to yourself.")
            .property("content", PropertyType.ANY, AssistantThought::content)
            .construct(values -> new AssistantThought(values.<JsonValue>get(0)));

    /** A thought in words. */
    public AssistantThought(String content) {
        this(JsonValue.of(content));
    }

    /** The thought in words; of a richer one, its JSON text. */
    public String text() {
        return content.text();
    }
}
