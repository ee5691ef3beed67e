package io.tapewright.step;

/**
 * What an annotator thinks, in words.
 *
 * @param content the thought
 */
public record AnnotatorFreeFormThought(String content) implements Thought {
    /** How this step is described, read and written. */
    public static final StepType<AnnotatorFreeFormThought> TYPE = StepType.of(
                    AnnotatorFreeFormThought.class, "annotator_free_form_thought", "A thought about the tape.")
            .property("content", PropertyType.STRING, AnnotatorFreeFormThought::content)
            .construct(values -> new AnnotatorFreeFormThought(values.get(0)));
}
