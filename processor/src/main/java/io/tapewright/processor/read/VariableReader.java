package io.tapewright.processor.read;

import io.tapewright.processor.model.Template;
import io.tapewright.processor.model.Template.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds out what the variables of an agent's templates stand for. */
final class VariableReader {
    private static final List<String> PREFIXES = List.of("", "get", "is");
    /** What every object has, and no template needs. */
    private static final Set<String> OF_OBJECT =
            Set.of("getClass", "hashCode", "toString", "clone", "notify", "notifyAll", "wait", "finalize");

    private final Compilation compilation;
    private final PrintedText printed;
    private final TypeElement agent;

    VariableReader(Compilation compilation, TypeElement agent) {
        this.compilation = compilation;
        this.printed = new PrintedText(compilation);
        this.agent = agent;
    }

    /**
     * A value inside of another.
     *
     * @param accessor the method that gives it
     * @param declared what has the annotations
     */
    private record Part(String name, String accessor, TypeMirror type, Element declared) {}

    /** What a name, or names with dots between, stands for. */
    Template.Value value(String path) {
        for (Template.Given given : Template.Given.values()) {
            if (given.variable().equals(path)) {
                return given;
            }
        }
        List<String> accessors = new ArrayList<>();
        TypeMirror type = agent.asType();
        Optional<Fault> fault = Optional.empty();
        for (String name : path.split("\\.", -1)) {
            List<Part> parts = accessors.isEmpty() ? components(agent) : parts(type);
            Optional<Part> part = parts.stream()
                    .filter(candidate -> candidate.name.equals(name))
                    .findFirst();
            if (part.isEmpty()) {
                List<String> candidates =
                        parts.stream().map(Part::name).distinct().toList();
                return new Template.Unknown(display(type), name, candidates);
            }
            accessors.add(part.get().accessor);
            type = part.get().type;
            fault = printed.fault(type, part.get().declared);
        }
        return new Template.Configured(accessors, display(type), StepReader.isString(type), fault);
    }

    private static String display(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Declarations.javaType(Declarations.element(type)).display()
                : type.toString();
    }

    /** The components of a record; a class has none. */
    private static List<Part> components(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(component -> component(type, component))
                .toList();
    }

    private static Part component(TypeElement record, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        return new Part(name, name, component.asType(), Compilation.fieldOf(record, component));
    }

    /** What can be asked of a value: components of a record, and methods without parameters, such as getters. */
    private List<Part> parts(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return List.of();
        }
        TypeElement declared = Declarations.element(type);
        List<Part> parts = new ArrayList<>(components(declared));
        for (String prefix : PREFIXES) {
            ElementFilter.methodsIn(compilation.members(declared)).stream()
                    .filter(method -> canBeAsked(method) && isCalled(method, prefix))
                    .map(method -> part(method, prefix))
                    .forEach(parts::add);
        }
        return parts;
    }

    private boolean canBeAsked(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getThrownTypes().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && !isOfObject(method)
                && isVisible(method);
    }

    private static boolean isOfObject(ExecutableElement method) {
        return OF_OBJECT.contains(method.getSimpleName().toString());
    }

    private boolean isVisible(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || !method.getModifiers().contains(Modifier.PRIVATE)
                        && compilation.packageOf(method).equals(compilation.packageOf(agent));
    }

    private static boolean isCalled(ExecutableElement method, String prefix) {
        String name = method.getSimpleName().toString();
        return name.startsWith(prefix)
                && (prefix.isEmpty()
                        || name.length() > prefix.length() && Character.isUpperCase(name.charAt(prefix.length())));
    }

    private static Part part(ExecutableElement method, String prefix) {
        String accessor = method.getSimpleName().toString();
        String name = accessor.substring(prefix.length());
        String property = prefix.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return new Part(property, accessor, method.getReturnType(), method);
    }
}
