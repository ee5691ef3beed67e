package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * What an annotator says about the tape that is the context of its own.
 *
 * @param annotation the annotation, an object
 */
public record AnnotationAction(JsonValue annotation) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<AnnotationAction> TYPE = StepType.of(
                    AnnotationAction.class, "annotation_action", "An annotation of a tape.")
            .property("annotation", PropertyType.OBJECT, AnnotationAction::annotation)
            .construct(values -> new AnnotationAction(values.<JsonValue>get(0)));

    /**
     * Checks the annotation.
     *
     * @throws IllegalArgumentException if it is no object, which nobody could read back
     */
    public AnnotationAction {
        PropertyType.requireObject("an annotation", annotation);
    }
}
