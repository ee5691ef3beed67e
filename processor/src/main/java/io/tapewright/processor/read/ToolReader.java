package io.tapewright.processor.read;

import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads classes with tools, in whole or just the names. */
final class ToolReader {
    private static final Set<String> OF_OBJECT = Set.of("toString()", "hashCode()", "equals(Object)");

    private final Compilation compilation;
    private final InputReader inputs;

    ToolReader(Compilation compilation, InputReader inputs) {
        this.compilation = compilation;
        this.inputs = inputs;
    }

    /** A class that is compiled here. */
    ToolClassModel read(TypeElement type) {
        ShapeReader shapes = new ShapeReader(compilation, type);
        Origin origin = Mirror.on(type, "Tool").map(Mirror::origin).orElseGet(() -> Origin.of(type));
        List<ToolModel> tools =
                methods(type).stream().map(method -> tool(method, shapes)).toList();
        return new ToolClassModel(Declarations.read(type, origin), tools);
    }

    /** What an agent or a node names: a class with tools, or an agent that has none itself, but is one. */
    ToolsReference reference(Mirror.ClassLiteral literal) {
        List<ExecutableElement> methods = methods(literal.type());
        Optional<Mirror> agent = methods.isEmpty() ? Mirror.on(literal.type(), "Agent") : Optional.empty();
        return agent.map(annotation -> agent(literal, annotation)).orElseGet(() -> tools(literal, methods));
    }

    private ToolsReference agent(Mirror.ClassLiteral literal, Mirror agent) {
        // what is wrong with the input is told where the agent is compiled
        Optional<TypeElement> input = agent.type("input").map(Mirror.ClassLiteral::type);
        List<Property> parameters = input.stream()
                .flatMap(type -> inputs.properties(type, literal.origin()).stream())
                .toList();
        return new ToolsReference(
                Declarations.javaType(literal.type()),
                true,
                input.stream().map(type -> WireNames.ofCall(literal.type())).toList(),
                describable(List.of(parameters)),
                false,
                literal.origin());
    }

    private ToolsReference tools(Mirror.ClassLiteral literal, List<ExecutableElement> methods) {
        return new ToolsReference(
                Declarations.javaType(literal.type()),
                false,
                methods.stream().map(WireNames::of).toList(),
                describable(literal.type(), methods),
                methods.stream().anyMatch(method -> !method.getModifiers().contains(Modifier.STATIC)),
                literal.origin());
    }

    /** What the tools take; nothing for one whose types are refused, or not there yet, where they are compiled. */
    private List<List<Property>> describable(TypeElement type, List<ExecutableElement> methods) {
        ShapeReader shapes = new ShapeReader(compilation, type);
        List<List<Property>> all = new ArrayList<>();
        for (ExecutableElement method : methods) {
            try {
                all.add(parameters(method, Documentation.of(null), shapes));
            } catch (UnresolvedTypeException notThere) {
                // told where the tools themselves are read; an agent has more to say than how large they are
                continue;
            }
        }
        return describable(all);
    }

    private static List<List<Property>> describable(List<List<Property>> all) {
        return all.stream()
                .filter(parameters -> parameters.stream()
                        .allMatch(property -> property.shape().isSupported()))
                .toList();
    }

    private static List<ExecutableElement> methods(TypeElement type) {
        boolean all = Mirror.on(type, "Tool").isPresent();
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Mirror.on(method, "Tool").isPresent() || all && isOffered(type, method))
                .toList();
    }

    /** Whether a method of a class with {@code @Tool} is meant: it is public, and not there for the language only. */
    private static boolean isOffered(TypeElement type, ExecutableElement method) {
        boolean isAccessor = method.getParameters().isEmpty()
                && type.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
        return isPublic(method) && !isAccessor && !OF_OBJECT.contains(signature(method));
    }

    private static boolean isPublic(ExecutableElement method) {
        boolean inInterface = method.getEnclosingElement() instanceof TypeElement type
                && type.getKind().isInterface();
        return method.getModifiers().contains(Modifier.PUBLIC)
                || inInterface && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private ToolModel tool(ExecutableElement method, ShapeReader shapes) {
        Documentation documentation = compilation.documentation(method);
        return new ToolModel(
                method.getSimpleName().toString(),
                signature(method),
                WireNames.of(method),
                compilation.doc(method).orElse(documentation.text()),
                parameters(method, documentation, shapes),
                result(method.getReturnType(), method, shapes),
                method.getThrownTypes().stream().map(ToolReader::thrown).toList(),
                method.getModifiers().contains(Modifier.STATIC),
                isPublic(method),
                !method.getTypeParameters().isEmpty(),
                Mirror.on(method, "Tool").map(Mirror::origin).orElseGet(() -> Origin.of(method)));
    }

    private static List<Property> parameters(
            ExecutableElement method, Documentation documentation, ShapeReader shapes) {
        return method.getParameters().stream()
                .map(parameter -> shapes.parameter(parameter, documentation, Origin.of(parameter)))
                .toList();
    }

    private static Optional<ToolModel.Result> result(TypeMirror type, ExecutableElement method, ShapeReader shapes) {
        return type.getKind() == TypeKind.VOID
                ? Optional.empty()
                : Optional.of(new ToolModel.Result(
                        shapes.shape(type, Annotated.of(method).isNullable(), Origin.of(method)),
                        type.getKind().isPrimitive()));
    }

    private static JavaType thrown(TypeMirror type) {
        // a type variable stands for its bound; the method is refused as generic anyway
        return type.getKind() == TypeKind.TYPEVAR
                ? new JavaType("java.lang", List.of("Exception"))
                : Declarations.javaType(Declarations.element(type));
    }

    private static String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> ShapeReader.display(parameter.asType()))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
