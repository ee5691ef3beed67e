package io.tapewright.step;

/**
 * What the agent says to the user. The run stops after it, so that the user can answer.
 *
 * @param content the message
 */
public record AssistantStep(String content) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<AssistantStep> TYPE = StepType.of(
                    AssistantStep.class, "assistant", "Your message to the user.")
            .property("content", PropertyType.STRING, AssistantStep::content)
            .construct(values -> new AssistantStep(values.get(0)));
}
