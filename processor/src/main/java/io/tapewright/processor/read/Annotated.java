package io.tapewright.processor.read;

import io.tapewright.processor.model.Literal;
import io.tapewright.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What annotations of others say of a component, a parameter or a method, wherever the compiler has put them. An annotation that
 * was not made for record components is found on the field and the accessor only, one that was made for types on the type only.
 */
final class Annotated {
    private static final String OURS = "io.tapewright.annotation.";
    private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull", "NullableDecl", "PossiblyNull");

    private final List<Mirror> mirrors;

    private Annotated(List<Mirror> mirrors) {
        this.mirrors = mirrors;
    }

    /** A component, a parameter or a method. */
    static Annotated of(Element element) {
        List<Mirror> mirrors = new ArrayList<>();
        if (element instanceof RecordComponentElement component
                && component.getEnclosingElement() instanceof TypeElement type) {
            Element field = Compilation.fieldOf(type, component);
            add(field, field, mirrors);
            add(component, field, mirrors);
            ExecutableElement accessor = component.getAccessor();
            if (accessor != null) {
                add(accessor, accessor, mirrors);
            }
        } else {
            add(element, element, mirrors);
            if (element.getEnclosingElement() instanceof ExecutableElement method
                    && method.getKind() == ElementKind.CONSTRUCTOR
                    && method.getEnclosingElement() instanceof TypeElement type) {
                addOfClass(element, type, mirrors);
            }
        }
        return new Annotated(List.copyOf(mirrors));
    }

    /** What a class says of a part of it on its field and its accessor. */
    private static void addOfClass(Element parameter, TypeElement type, List<Mirror> mirrors) {
        String name = parameter.getSimpleName().toString();
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Set<String> accessors = Set.of(name, "get" + capitalized, "is" + capitalized);
        type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD
                                && member.getSimpleName().contentEquals(name)
                        || member instanceof ExecutableElement method
                                && method.getParameters().isEmpty()
                                && accessors.contains(method.getSimpleName().toString()))
                .forEach(member -> add(member, member, mirrors));
    }

    private static void add(Element element, Element place, List<Mirror> mirrors) {
        element.getAnnotationMirrors().forEach(mirror -> mirrors.add(Mirror.of(place, mirror)));
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        // an annotation before an array type is one of its elements
        type.getAnnotationMirrors().forEach(mirror -> mirrors.add(Mirror.of(place, mirror)));
    }

    /** The annotations of a type that stands inside of another, which compilers show no place of. */
    static List<Mirror> on(TypeMirror type, Origin use) {
        return type.getAnnotationMirrors().stream()
                .map(mirror -> Mirror.of(use.element(), mirror).reportedAt(use))
                .toList();
    }

    /** All annotations. */
    List<Mirror> mirrors() {
        return mirrors;
    }

    /** All annotations, whose problems are reported at one place. */
    List<Mirror> reportedAt(Origin place) {
        return mirrors.stream().map(mirror -> mirror.reportedAt(place)).toList();
    }

    /** What an annotation of ours says. */
    Optional<String> value(String annotation) {
        return find(OURS + annotation).map(mirror -> mirror.text("value"));
    }

    /** What the member of an annotation says; nothing if it is not written or empty. */
    Optional<String> text(String annotation, String member) {
        return find(annotation).map(mirror -> mirror.text(member)).filter(text -> !text.isEmpty());
    }

    /** The strings in the member of an annotation. */
    List<Literal> literals(String annotation, String member) {
        return find(annotation).map(mirror -> mirror.literals(member)).orElse(List.of());
    }

    private Optional<Mirror> find(String annotation) {
        return mirrors.stream().filter(mirror -> mirror.isCalled(annotation)).findFirst();
    }

    /** Whether the value may be null. */
    boolean isNullable() {
        return mirrors.stream().anyMatch(mirror -> NULLABLE.contains(mirror.simpleName()));
    }

    /** Whether a type says of itself, as JSpecify's annotations do, that its values may be null. */
    static boolean isNullable(TypeMirror type) {
        return type.getKind() != TypeKind.ERROR
                && type.getAnnotationMirrors().stream().anyMatch(mirror -> NULLABLE.contains(simpleName(mirror)));
    }

    private static String simpleName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }
}
