package io.tapewright.step;

/**
 * The agent's last word on a task; it ends the main loop.
 *
 * @param success whether the task was solved
 * @param answer the answer
 */
public record AssistantAnswer(boolean success, String answer) implements StopStep {
    /** How this step is described, read and written. */
    public static final StepType<AssistantAnswer> TYPE = StepType.of(
                    AssistantAnswer.class, "assistant_answer", "Your final answer to the task.")
            .property("success", PropertyType.BOOLEAN, AssistantAnswer::success)
            .property("answer", PropertyType.STRING, AssistantAnswer::answer)
            .construct(values -> new AssistantAnswer(values.get(0), values.get(1)));
}
