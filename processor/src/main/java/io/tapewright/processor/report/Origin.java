package io.tapewright.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the user's source, as narrow as is known. Valid in the round in which it was made.
 *
 * @param element the declaration
 * @param annotation an annotation on it, if the place is there
 * @param value a value in that annotation, if the place is there
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** A declaration. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation of a declaration. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }
}
