package io.tapewright.step;

/**
 * What the user says.
 *
 * @param content the message
 */
public record UserStep(String content) implements Observation {
    /** How this step is described, read and written. */
    public static final StepType<UserStep> TYPE = StepType.of(UserStep.class, "user", "A message of the user.")
            .property("content", PropertyType.STRING, UserStep::content)
            .view(UserStep::content)
            .construct(values -> new UserStep(values.get(0)));
}
