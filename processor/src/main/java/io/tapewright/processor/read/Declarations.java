package io.tapewright.processor.read;

import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.report.Origin;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names, forms and supertypes of types. */
final class Declarations {
    private Declarations() {}

    /** A type as it was declared. */
    static Declaration read(TypeElement type, Origin origin) {
        return new Declaration(
                javaType(type),
                form(type),
                isEach(type, Modifier.PUBLIC),
                isAny(type, Modifier.PRIVATE),
                isInner(type),
                !type.getTypeParameters().isEmpty(),
                origin);
    }

    /** The name of a type. */
    static JavaType javaType(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        Element element = type;
        while (element instanceof TypeElement) {
            names.addFirst(element.getSimpleName().toString());
            element = element.getEnclosingElement();
        }
        String packageName =
                element instanceof PackageElement p ? p.getQualifiedName().toString() : "";
        return new JavaType(packageName, List.copyOf(names));
    }

    /** Whether generated code of a package can refer to a type. */
    static boolean isVisibleFrom(String packageName, TypeElement type) {
        return !isAny(type, Modifier.PRIVATE)
                && (javaType(type).packageName().equals(packageName) || isEach(type, Modifier.PUBLIC));
    }

    /** Whether a type stands for those that it permits. */
    static boolean isUnion(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    /**
     * What a sealed interface permits, with that of sealed interfaces among it. By name: without a {@code permits} clause javac
     * gives them in the order in which it came to look at them, which depends on other files.
     */
    static Stream<TypeElement> permitted(TypeElement union) {
        Set<TypeElement> all = new HashSet<>();
        addPermitted(union, all);
        if (all.stream().allMatch(Declarations::isUnion)) {
            // the compiler's error: one that permits nothing, or nothing but itself
            throw new UnresolvedTypeException();
        }
        return all.stream()
                .filter(permitted -> !isUnion(permitted))
                .sorted(Comparator.comparing(
                        permitted -> permitted.getQualifiedName().toString()));
    }

    private static void addPermitted(TypeElement union, Set<TypeElement> all) {
        for (TypeMirror type : union.getPermittedSubclasses()) {
            TypeElement permitted = element(type);
            if (all.add(permitted) && isUnion(permitted)) {
                addPermitted(permitted, all);
            }
        }
    }

    /** The qualified names of a type and of all that it extends and implements. */
    static Set<String> supertypes(TypeElement type) {
        Set<String> names = new LinkedHashSet<>();
        addSupertypes(type, names);
        return names;
    }

    private static void addSupertypes(TypeElement type, Set<String> names) {
        if (names.add(type.getQualifiedName().toString())) {
            type.getInterfaces().forEach(supertype -> addSupertypes(element(supertype), names));
            if (type.getSuperclass().getKind() != TypeKind.NONE) {
                addSupertypes(element(type.getSuperclass()), names);
            }
        }
    }

    /** The declaration of a type that must exist to go on. */
    static TypeElement element(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element) {
            return element;
        }
        throw new UnresolvedTypeException();
    }

    /** A type as it is written in full, without the annotations that compilers show. */
    static String written(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return written(array.getComponentType()) + "[]";
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return type.getKind() == TypeKind.TYPEVAR
                    ? ((TypeVariable) type).asElement().getSimpleName().toString()
                    : type.getKind().name().toLowerCase(Locale.ROOT);
        }
        String arguments =
                declared.getTypeArguments().stream().map(Declarations::written).collect(Collectors.joining(","));
        return element.getQualifiedName() + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    private static String form(TypeElement type) {
        return type.getKind() == ElementKind.ANNOTATION_TYPE
                ? "annotation type"
                : type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a type needs an instance of the class around it. */
    static boolean isInner(TypeElement type) {
        for (Element e = type; e.getEnclosingElement() instanceof TypeElement around; e = around) {
            // members of interfaces are static without saying so, and so are all but classes
            boolean isStatic = e.getModifiers().contains(Modifier.STATIC)
                    || e.getKind() != ElementKind.CLASS
                    || around.getKind().isInterface();
            if (!isStatic) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(TypeElement type, Modifier modifier) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(modifier)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEach(TypeElement type, Modifier modifier) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            boolean memberOfInterface = e.getEnclosingElement() instanceof TypeElement around
                    && around.getKind().isInterface();
            if (!memberOfInterface && !e.getModifiers().contains(modifier)) {
                return false;
            }
        }
        return true;
    }
}
