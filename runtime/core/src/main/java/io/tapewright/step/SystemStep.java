package io.tapewright.step;

/**
 * An instruction that stands above the conversation; it becomes a system message.
 *
 * @param content the instruction
 */
public record SystemStep(String content) implements Observation {
    /** How this step is described, read and written. */
    public static final StepType<SystemStep> TYPE = StepType.of(SystemStep.class, "system", "An instruction.")
            .property("content", PropertyType.STRING, SystemStep::content)
            .construct(values -> new SystemStep(values.get(0)));
}
