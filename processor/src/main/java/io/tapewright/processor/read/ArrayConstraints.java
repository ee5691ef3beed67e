package io.tapewright.processor.read;

import io.tapewright.processor.model.Constraint.Subject;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Origin;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds out what constraints before an array are about. In {@code @Size(max = 3) @NotBlank String[] words} the language has both of
 * the declaration and of the elements, and jakarta.validation has both of the array. Here a size is the array's, and what no array
 * has is its elements'. In {@code @Size(max = 3) String @NotEmpty [] words} the places are plain: what stands in the brackets is
 * about the array, what stands before is about its elements.
 */
final class ArrayConstraints {
    private static final Set<Subject> OF_ELEMENTS =
            EnumSet.of(Subject.NUMBER, Subject.TEXT, Subject.TRUTH, Subject.TIME);

    private ArrayConstraints() {}

    /** Those in the brackets of an array; none of any other type. */
    static Constraints inBrackets(TypeMirror type, Origin use) {
        return type.getKind() == TypeKind.ARRAY ? ConstraintReader.read(Annotated.on(type, use)) : Constraints.NONE;
    }

    /** A shape; if it is that of an array, with elements of which constraints before it are true. */
    static TypeShape ofElements(TypeShape shape, Constraints before) {
        if (shape instanceof TypeShape.Maybe maybe) {
            return new TypeShape.Maybe(ofElements(maybe.value(), before), maybe.absence());
        }
        if (!(shape instanceof TypeShape.ListOf list) || !list.isArray()) {
            return shape;
        }
        return list.element() instanceof TypeShape.ListOf inner && inner.isArray()
                ? new TypeShape.ListOf(ofElements(inner, before), list.container(), list.each())
                : new TypeShape.ListOf(list.element(), list.container(), before.about(OF_ELEMENTS::contains));
    }

    /** Those of constraints before a value that are about itself. */
    static Constraints ofArray(TypeShape shape, Constraints before) {
        TypeShape value = shape instanceof TypeShape.Maybe maybe ? maybe.value() : shape;
        return value instanceof TypeShape.ListOf list && list.isArray()
                ? before.about(subject -> !OF_ELEMENTS.contains(subject))
                : before;
    }
}
