package io.tapewright.processor.read;

import io.tapewright.processor.model.BuiltInKind;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.StepReference.Source;
import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads step types, in whole or what others need to know of them. */
final class StepReader {
    private static final String RUNTIME = "io.tapewright.step";
    private static final List<String> SAID = List.of("Thought", "Action");
    private static final List<String> ROLES = List.of("Thought", "Action", "Observation");

    private final Compilation compilation;

    StepReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** A type that is compiled here. */
    StepModel read(TypeElement type, Mirror annotation) {
        Set<String> supertypes = Declarations.supertypes(type);
        ShapeReader shapes = new ShapeReader(compilation, type);
        DeclaredType declared = (DeclaredType) type.asType();
        Parts parts = shapes.parts(declared);
        return new StepModel(
                Declarations.read(type, annotation.origin()),
                kind(type, annotation),
                annotation.origin("kind"),
                hasRole(supertypes),
                isAny(SAID, supertypes),
                parts.objection(),
                compilation.description(type),
                shapes.properties(declared, parts, Origin.of(type)));
    }

    /** Whether a role is among the supertypes of a type. */
    static boolean hasRole(Set<String> supertypes) {
        return isAny(ROLES, supertypes);
    }

    private static boolean isAny(List<String> roles, Set<String> supertypes) {
        return roles.stream().anyMatch(role -> supertypes.contains(RUNTIME + "." + role));
    }

    /** What a class literal stands for: a step type, or the permitted ones of a sealed interface. */
    List<StepReference> references(Mirror.ClassLiteral literal) {
        return references(literal.type(), literal.origin()).toList();
    }

    private Stream<StepReference> references(TypeElement type, Origin origin) {
        boolean isUnion = Declarations.isUnion(type)
                && !Declarations.javaType(type).packageName().equals(RUNTIME);
        return isUnion
                ? Declarations.permitted(type).map(permitted -> reference(permitted, origin))
                : Stream.of(reference(type, origin));
    }

    private StepReference reference(TypeElement type, Origin origin) {
        JavaType javaType = Declarations.javaType(type);
        Set<String> supertypes = Declarations.supertypes(type);
        Optional<Mirror> annotation = Mirror.on(type, "Step");
        if (annotation.isPresent()) {
            String kind = kind(type, annotation.get());
            String description = compilation.description(type);
            return new StepReference(javaType, Source.COMPANION, kind, isText(type), description, supertypes, origin);
        }
        Optional<BuiltInKind> builtIn =
                javaType.packageName().equals(RUNTIME) ? BuiltInKind.ofRecord(javaType.simpleName()) : Optional.empty();
        return builtIn.map(known -> builtIn(javaType, known, supertypes, origin))
                .orElseGet(() -> new StepReference(javaType, Source.NONE, "", false, "", supertypes, origin));
    }

    private static StepReference builtIn(JavaType type, BuiltInKind known, Set<String> supertypes, Origin origin) {
        return type.simpleName().equals("ToolCalls")
                ? new StepReference(type, Source.TOOL_CALLS, "tool_call", false, "", supertypes, origin)
                : new StepReference(type, Source.BUILT_IN, known.kind(), known.isText(), "", supertypes, origin);
    }

    private static String kind(TypeElement type, Mirror annotation) {
        String given = annotation.text("kind");
        return given.isEmpty() ? WireNames.of(type) : given;
    }

    private boolean isText(TypeElement type) {
        List<ExecutableElement> constructors = Parts.constructors(type, compilation.packageOf(type));
        List<? extends Element> parts = type.getKind() == ElementKind.RECORD
                ? type.getRecordComponents()
                : constructors.size() == 1 ? constructors.get(0).getParameters() : List.of();
        return parts.size() == 1 && isString(parts.get(0).asType()) && !Jackson.ignores(parts.get(0));
    }

    /** Whether a type is String, whatever annotations it has. */
    static boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && Declarations.element(type).getQualifiedName().contentEquals("java.lang.String");
    }
}
