package io.tapewright.step;

/**
 * Ends the main loop for a reason that is not an answer.
 *
 * @param reason why; may be empty
 */
public record FinalStep(String reason) implements StopStep {
    /** How this step is described, read and written. */
    public static final StepType<FinalStep> TYPE = StepType.of(FinalStep.class, "final_step", "Ends the task.")
            .defaulted("reason", PropertyType.STRING, FinalStep::reason)
            .construct(values -> new FinalStep(values.get(0, "")));
}
