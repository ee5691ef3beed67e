package io.tapewright.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a value consists of: the components of a record, or the parameters of the one constructor of a class, each of which has an
 * accessor.
 *
 * @param all the parts, in the order in which they are handed to the constructor
 * @param objection why a class can't be taken apart and put together; empty if it can
 */
record Parts(List<Part> all, Optional<String> objection) {
    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");
    private static final String ABOUT_NAMES =
            "the names of its constructor's parameters are not in its class file, which must be compiled with `-parameters`";

    /**
     * One part.
     *
     * @param declared the component or the parameter
     * @param accessor the name of the method that gives it
     */
    record Part(Element declared, TypeMirror type, String accessor) {}

    /** The parts of a record. */
    static Parts ofRecord(DeclaredType type, Compilation compilation) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponentElement component : Declarations.element(type).getRecordComponents()) {
            String name = component.getSimpleName().toString();
            parts.add(new Part(component, compilation.typeOf(type, component), name));
        }
        return new Parts(List.copyOf(parts), Optional.empty());
    }

    /** The parts of a class, as far as generated code of a package may use them. */
    static Parts ofClass(DeclaredType type, String packageName, Compilation compilation) {
        TypeElement element = Declarations.element(type);
        if (element.getModifiers().contains(Modifier.ABSTRACT) || Declarations.isInner(element)) {
            return objection(
                    element.getModifiers().contains(Modifier.ABSTRACT) ? "it is abstract" : "it is an inner class");
        }
        List<ExecutableElement> constructors = constructors(element, packageName);
        if (constructors.size() != 1) {
            return objection(
                    constructors.isEmpty()
                            ? "it has no constructor that is visible to generated code"
                            : "it has several constructors that are visible, of which none is the one");
        }
        return new OfClass(type, element, packageName, compilation).by(constructors.get(0));
    }

    /** The constructors of a class that generated code of a package may call. */
    static List<ExecutableElement> constructors(TypeElement element, String packageName) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> isVisible(constructor, packageName))
                .toList();
    }

    private static Parts objection(String why) {
        return new Parts(List.of(), Optional.of(why));
    }

    private static boolean isVisible(ExecutableElement member, String packageName) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || !member.getModifiers().contains(Modifier.PRIVATE)
                        && member.getEnclosingElement() instanceof TypeElement owner
                        && Declarations.javaType(owner).packageName().equals(packageName);
    }

    /** Finds the parts of one class. */
    private record OfClass(DeclaredType type, TypeElement element, String packageName, Compilation compilation) {

        Parts by(ExecutableElement constructor) {
            if (constructor.getParameters().isEmpty() && hasState(element)) {
                return objection("its constructor takes nothing, although it has fields");
            }
            if (!throwsNothingToCatch(constructor)
                    || !constructor.getTypeParameters().isEmpty()) {
                return objection("its constructor throws checked exceptions, or has type parameters");
            }
            List<? extends TypeMirror> types = compilation.parameterTypes(type, constructor);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                VariableElement parameter = constructor.getParameters().get(i);
                Optional<Part> part = part(parameter, types.get(i));
                if (part.isEmpty()) {
                    return objection(lacksAccessor(parameter, types.get(i)));
                }
                parts.add(part.get());
            }
            return new Parts(List.copyOf(parts), Optional.empty());
        }

        private Optional<Part> part(VariableElement parameter, TypeMirror type) {
            String name = parameter.getSimpleName().toString();
            return accessorNames(name, type)
                    .filter(accessor -> ElementFilter.methodsIn(compilation.members(element)).stream()
                            .anyMatch(method ->
                                    method.getSimpleName().contentEquals(accessor) && isAccessor(method, type)))
                    .findFirst()
                    .map(accessor -> new Part(parameter, type, accessor));
        }

        private static Stream<String> accessorNames(String name, TypeMirror type) {
            String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return BOOLEANS.contains(Declarations.written(type))
                    ? Stream.of(name, "is" + capitalized, "get" + capitalized)
                    : Stream.of(name, "get" + capitalized);
        }

        private boolean isAccessor(ExecutableElement method, TypeMirror value) {
            return method.getParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && isVisible(method, packageName)
                    && throwsNothingToCatch(method)
                    && Declarations.written(compilation.returnType(type, method))
                            .equals(Declarations.written(value));
        }

        private String lacksAccessor(VariableElement parameter, TypeMirror type) {
            String name = parameter.getSimpleName().toString();
            if (name.matches("arg\\d+") && !compilation.isSource(parameter)) {
                return ABOUT_NAMES;
            }
            String shown = ShapeReader.display(type);
            List<String> names = accessorNames(name, type)
                    .map(accessor -> "`" + shown + " " + accessor + "()`")
                    .toList();
            return "its constructor takes `" + name + "`, but it has no accessor " + String.join(" or ", names);
        }

        private static boolean throwsNothingToCatch(ExecutableElement method) {
            return method.getThrownTypes().stream()
                    .map(thrown -> Declarations.supertypes(Declarations.element(thrown)))
                    .allMatch(thrown ->
                            thrown.contains("java.lang.RuntimeException") || thrown.contains("java.lang.Error"));
        }

        private static boolean hasState(TypeElement element) {
            boolean hasFields = ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                    .anyMatch(field -> !field.getModifiers().contains(Modifier.STATIC));
            TypeMirror parent = element.getSuperclass();
            return hasFields || parent.getKind() != TypeKind.NONE && hasState(Declarations.element(parent));
        }
    }

    /** Whether a type is a class that may consist of parts, and not one of Java itself. */
    static boolean mayBeOf(TypeElement element) {
        String name = element.getQualifiedName().toString();
        return element.getKind() == ElementKind.CLASS && !name.startsWith("java.") && !name.startsWith("javax.");
    }
}
