package io.tapewright.step;

/**
 * A step of which another program knew no more than its text. It has no role and takes no part in views and prompts.
 *
 * @param content the text
 */
public record UnknownStep(String content) implements TapeStep {
    /** How this step is described, read and written. */
    public static final StepType<UnknownStep> TYPE = StepType.of(
                    UnknownStep.class, "unknown", "A step of which only the text is known.")
            .property("content", PropertyType.STRING, UnknownStep::content)
            .construct(values -> new UnknownStep(values.get(0)));
}
