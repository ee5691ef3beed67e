package io.tapewright.step;

/**
 * Reasoning in words.
 *
 * @param reasoning the reasoning
 */
public record ReasoningThought(String reasoning) implements Thought {
    /** How this step is described, read and written. */
    public static final StepType<ReasoningThought> TYPE = StepType.of(
                    ReasoningThought.class, "reasoning_thought", "Your reasoning in words.")
            .property("reasoning", PropertyType.STRING, ReasoningThought::reasoning)
            .view(ReasoningThought::reasoning)
            .construct(values -> new ReasoningThought(values.get(0)));
}
