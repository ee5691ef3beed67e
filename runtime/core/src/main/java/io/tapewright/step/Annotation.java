package io.tapewright.step;

/**
 * A remark about a step of a tape.
 *
 * @param step the position of the step on its tape
 * @param text the remark
 */
public record Annotation(int step, String text) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<Annotation> TYPE = StepType.of(
                    Annotation.class, "annotation", "A remark about a step.")
            .property("step", PropertyType.INTEGER, Annotation::step)
            .property("text", PropertyType.STRING, Annotation::text)
            .construct(values -> new Annotation(values.get(0), values.get(1)));
}
