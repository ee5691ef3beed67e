package io.tapewright.step;

/**
 * An action could not be carried out.
 *
 * @param error what went wrong, for the model
 */
public record ActionExecutionFailure(String error) implements Observation, ErrorStep {
    /** How this step is described, read and written. */
    public static final StepType<ActionExecutionFailure> TYPE = StepType.of(
                    ActionExecutionFailure.class, "action_execution_failure", "An action could not be carried out.")
            .property("error", PropertyType.STRING, ActionExecutionFailure::error)
            .shownShort(step -> new ActionExecutionFailure(ShortTexts.shorten(step.error)))
            .construct(values -> new ActionExecutionFailure(values.get(0)));
}
