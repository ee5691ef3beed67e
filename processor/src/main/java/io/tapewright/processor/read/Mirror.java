package io.tapewright.processor.read;

import io.tapewright.processor.model.Literal;
import io.tapewright.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation, read without loading any class: its class literals may name types that exist in source only.
 *
 * @param element what is annotated
 * @param outer the annotation on the element that this one is, or is nested in
 * @param mirror this annotation
 * @param use where to report instead, if the element is in a class file, which has no lines
 */
record Mirror(Element element, AnnotationMirror outer, AnnotationMirror mirror, Optional<Origin> use) {
    private static final String PACKAGE = "io.tapewright.annotation.";

    /** A class literal and its place. */
    record ClassLiteral(TypeElement type, Origin origin) {}

    /** The annotation of a declaration, if it has it. */
    static Optional<Mirror> on(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> isCalled(mirror, PACKAGE + annotation))
                .findFirst()
                .map(mirror -> new Mirror(element, mirror, mirror, Optional.empty()));
    }

    /** An annotation of whatever package. */
    static Mirror of(Element element, AnnotationMirror mirror) {
        return new Mirror(element, mirror, mirror, Optional.empty());
    }

    /** Whether the annotation has a qualified name. */
    boolean isCalled(String qualifiedName) {
        return isCalled(mirror, qualifiedName);
    }

    /** The qualified name of the annotation. */
    String qualifiedName() {
        return mirror.getAnnotationType().asElement().toString();
    }

    /** The simple name of the annotation. */
    String simpleName() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    private static boolean isCalled(AnnotationMirror mirror, String name) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(name);
    }

    /** Whether the type of the annotation has itself one of some annotations. */
    boolean isMadeWith(Set<String> names) {
        return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .anyMatch(meta ->
                        names.contains(meta.getAnnotationType().asElement().toString()));
    }

    /** The same annotation, whose problems are all reported at one place. */
    Mirror reportedAt(Origin place) {
        return new Mirror(element, outer, mirror, Optional.of(place));
    }

    /** The place of the annotation. */
    Origin origin() {
        return use.orElseGet(() -> Origin.of(element, outer));
    }

    /** The place of a member's value, or of the annotation where it is not written. */
    Origin origin(String member) {
        return value(member).map(this::at).orElseGet(this::origin);
    }

    /** Whether a member is written. */
    boolean has(String member) {
        return value(member).isPresent();
    }

    /** A string; empty if it is not written. */
    String text(String member) {
        return value(member).map(value -> text(value.getValue())).orElse("");
    }

    /** Compilers give the string {@code <error>} for a constant that does not exist yet. */
    private static String text(Object value) {
        return value.equals("<error>") ? unresolved() : value.toString();
    }

    /** A class literal; {@code void.class} stands for none. */
    Optional<ClassLiteral> type(String member) {
        return value(member)
                .filter(value -> !(value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.VOID))
                .map(value -> literal(value, value));
    }

    /** Class literals; none if they are not written. */
    List<ClassLiteral> types(String member) {
        return elements(member).stream()
                .map(placed -> literal(placed.value(), placed.place()))
                .toList();
    }

    /** The names of enum constants; none if they are not written. */
    List<String> constants(String member) {
        return elements(member).stream()
                .map(placed -> placed.value().getValue())
                .map(constant -> constant instanceof VariableElement variable
                        ? variable.getSimpleName().toString()
                        : unresolved())
                .toList();
    }

    /** Strings with their places; none if they are not written. */
    List<Literal> literals(String member) {
        return elements(member).stream()
                .map(placed -> new Literal(
                        "@" + simpleName(), placed.value().getValue().toString(), at(placed.place())))
                .toList();
    }

    /** Nested annotations; none if they are not written. */
    List<Mirror> annotations(String member) {
        return elements(member).stream()
                .map(placed -> placed.value().getValue())
                .map(nested -> nested instanceof AnnotationMirror annotation
                        ? new Mirror(element, outer, annotation, use)
                        : Mirror.<Mirror>unresolved())
                .toList();
    }

    private Origin at(AnnotationValue value) {
        return use.orElseGet(() -> new Origin(element, outer, value));
    }

    private Optional<AnnotationValue> value(String member) {
        return values().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<? extends ExecutableElement, ? extends AnnotationValue> values() {
        try {
            return mirror.getElementValues();
        } catch (RuntimeException wrong) {
            // ECJ fails so on a value that is not of the member's type, which it reports itself
            return unresolved();
        }
    }

    private record Placed(AnnotationValue value, AnnotationValue place) {}

    private List<Placed> elements(String member) {
        Optional<AnnotationValue> array = value(member);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!(array.get().getValue() instanceof List<?> values)) {
            return List.of(new Placed(array.get(), array.get()));
        }
        List<Placed> elements = new ArrayList<>();
        for (Object value : values) {
            AnnotationValue element = (AnnotationValue) value;
            // a lone element may be written without braces, and javac then knows the place of the array only
            elements.add(new Placed(element, values.size() == 1 ? array.get() : element));
        }
        return elements;
    }

    private ClassLiteral literal(AnnotationValue value, AnnotationValue place) {
        Origin origin = at(place);
        // javac: the string "<error>" for a type that does not exist yet; ECJ: a type of kind ERROR
        if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            return unresolved();
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement named) {
            return new ClassLiteral(named, origin);
        }
        throw new NotAClassException(element.getSimpleName().toString(), type.toString(), origin);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // never returns
    private static <T> T unresolved() {
        throw new UnresolvedTypeException();
    }
}
