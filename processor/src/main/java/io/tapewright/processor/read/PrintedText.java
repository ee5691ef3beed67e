package io.tapewright.processor.read;

import io.tapewright.processor.model.Template.Fault;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Knows which values {@code toString} makes a readable text of. */
final class PrintedText {
    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");
    private static final Set<String> WITHOUT_TEXT = Set.of("java.util.function", "java.util.stream");

    private final Compilation compilation;

    PrintedText(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * What is wrong with the text of a value, if something is.
     *
     * @param declared the component or method that gives the value
     */
    Optional<Fault> fault(TypeMirror type, Element declared) {
        boolean mayBeNull = Stream.concat(
                        type.getAnnotationMirrors().stream(), declared.getAnnotationMirrors().stream())
                .anyMatch(PrintedText::isNullable);
        return mayBeNull ? Optional.of(Fault.NULLABLE) : fault(type);
    }

    private static boolean isNullable(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }

    private Optional<Fault> fault(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of(Fault.ARRAY);
        }
        return type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED
                ? fault(declared)
                : Optional.empty();
    }

    private Optional<Fault> fault(DeclaredType type) {
        TypeElement element = Declarations.element(type);
        if (OPTIONALS.contains(element.getQualifiedName().toString())) {
            return Optional.of(Fault.OPTIONAL);
        }
        if (element.getKind() == ElementKind.RECORD) {
            return isPrintedByItsOwnMethod(element) ? Optional.empty() : Optional.of(Fault.RECORD);
        }
        String packageName = compilation.packageOf(element);
        if (WITHOUT_TEXT.contains(packageName) || element.getKind() == ElementKind.CLASS && !isPrinted(element)) {
            return Optional.of(Fault.OBJECT);
        }
        // a collection prints its elements
        return packageName.equals("java.util")
                ? type.getTypeArguments().stream()
                        .flatMap(argument -> fault(argument).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a record says itself how it reads. The method that compilers give it is final, which people leave out. */
    private static boolean isPrintedByItsOwnMethod(TypeElement record) {
        return toStringOf(record)
                .filter(method -> !method.getModifiers().contains(Modifier.FINAL))
                .isPresent();
    }

    private static boolean isPrinted(TypeElement type) {
        boolean isObject = type.getQualifiedName().contentEquals("java.lang.Object");
        return !isObject && (toStringOf(type).isPresent() || isPrinted(Declarations.element(type.getSuperclass())));
    }

    private static Optional<ExecutableElement> toStringOf(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("toString")
                        && method.getParameters().isEmpty())
                .findFirst();
    }
}
