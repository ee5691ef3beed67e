package io.tapewright.processor.read;

import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.Literal;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Absence;
import io.tapewright.processor.model.TypeShape.Container;
import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Reason;
import io.tapewright.processor.model.TypeShape.Scalar;
import io.tapewright.processor.model.TypeShape.Unsupported;
import io.tapewright.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of components, parameters and results. One for each companion, as visibility depends on its package. */
final class ShapeReader {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.$]+(?:\\([^)]*\\))?\\s*,?\\s*");

    private final Compilation compilation;
    private final String packageName;
    private final Recursion recursion = new Recursion();

    ShapeReader(Compilation compilation, TypeElement forType) {
        this.compilation = compilation;
        this.packageName = compilation.packageOf(forType);
    }

    /** A record with a companion of its own. */
    TypeShape.Composite part(TypeElement record) {
        Origin origin = Origin.of(record);
        DeclaredType type = (DeclaredType) record.asType();
        return new TypeShape.Composite(
                Declarations.javaType(record),
                List.of(),
                "",
                compilation.description(record),
                properties(type, parts(type), origin),
                TypeShape.Companion.PART,
                origin);
    }

    /** The properties of a type: a record, a class, or what has none. */
    List<Property> properties(DeclaredType type, Parts parts, Origin use) {
        Documentation documentation = compilation.documentationOfParts(Declarations.element(type), parts.all());
        return parts.all().stream()
                .map(part -> property(part, documentation, placeOf(part, type, use)))
                .toList();
    }

    /** What values of a type consist of. */
    Parts parts(DeclaredType type) {
        return Parts.mayBeOf(Declarations.element(type))
                ? Parts.ofClass(type, packageName, compilation)
                : Parts.ofRecord(type, compilation);
    }

    private Origin placeOf(Parts.Part part, DeclaredType type, Origin use) {
        Element place = part.declared() instanceof RecordComponentElement component
                ? Compilation.fieldOf(Declarations.element(type), component)
                : part.declared();
        return compilation.origin(place, use);
    }

    /** A parameter of a method. */
    Property parameter(Element parameter, Documentation documentation, Origin origin) {
        return property(new Parts.Part(parameter, parameter.asType(), ""), documentation, origin);
    }

    private Property property(Parts.Part part, Documentation documentation, Origin origin) {
        Element element = part.declared();
        TypeMirror type = part.type();
        String name = element.getSimpleName().toString();
        Annotated annotated = Annotated.of(element);
        String description = annotated
                .value("Doc")
                .or(() -> Jackson.description(element))
                .orElseGet(() -> documentation.param(name));
        boolean isIgnored = Jackson.ignores(element);
        TypeShape described = shape(type, annotated.isNullable(), origin);
        TypeShape shape = isIgnored ? absent(described, type, annotated.isNullable()) : described;
        Constraints constraints = constraints(annotated, element, type, origin);
        Constraints inBrackets = ArrayConstraints.inBrackets(type, origin);
        return new Property(
                name,
                part.accessor(),
                WireNames.ofProperty(element),
                Jackson.aliases(element),
                description,
                inBrackets.isEmpty() ? ArrayConstraints.ofElements(shape, constraints) : shape,
                inBrackets.isEmpty() ? ArrayConstraints.ofArray(shape, constraints) : inBrackets,
                literals(annotated, element, "Default", origin).stream().findFirst(),
                literals(annotated, element, "Example", origin),
                isIgnored,
                origin);
    }

    /** What is never said needs no schema, but must be able to be absent. */
    private static TypeShape absent(TypeShape shape, TypeMirror type, boolean isNullable) {
        if (!(shape instanceof Unsupported)) {
            return shape;
        }
        boolean isOptional = type.getKind() == TypeKind.DECLARED
                && Declarations.element(type).getQualifiedName().contentEquals("java.util.Optional");
        return isOptional || isNullable
                ? new TypeShape.Maybe(shape, isOptional ? Absence.OPTIONAL : Absence.NULL)
                : shape;
    }

    private List<Literal> literals(Annotated annotated, Element element, String annotation, Origin origin) {
        List<Literal> literals = annotated.literals("io.tapewright.annotation." + annotation, "value");
        return compilation.isSource(element)
                ? literals
                : literals.stream()
                        .map(literal -> new Literal(literal.annotation(), literal.text(), origin))
                        .toList();
    }

    private Constraints constraints(Annotated annotated, Element element, TypeMirror type, Origin origin) {
        List<Mirror> annotations =
                new ArrayList<>(compilation.isSource(element) ? annotated.mirrors() : annotated.reportedAt(origin));
        if (type instanceof DeclaredType declared
                && declared.asElement().getSimpleName().contentEquals("Optional")) {
            declared.getTypeArguments().forEach(argument -> annotations.addAll(Annotated.on(argument, origin)));
        }
        return ConstraintReader.read(annotations);
    }

    /**
     * The shape of a component, a parameter or a result, which may be absent.
     *
     * @param isNullable whether an annotation says so
     */
    TypeShape shape(TypeMirror type, boolean isNullable, Origin use) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            switch (element.getQualifiedName().toString()) {
                case "java.util.Optional" -> {
                    return argument(declared, 0, use, value -> new TypeShape.Maybe(value, Absence.OPTIONAL));
                }
                case "java.util.OptionalInt" -> {
                    return new TypeShape.Maybe(Scalar.INT, Absence.OPTIONAL_INT);
                }
                case "java.util.OptionalLong" -> {
                    return new TypeShape.Maybe(Scalar.LONG, Absence.OPTIONAL_LONG);
                }
                case "java.util.OptionalDouble" -> {
                    return new TypeShape.Maybe(Scalar.DOUBLE, Absence.OPTIONAL_DOUBLE);
                }
                default -> {}
            }
        }
        TypeShape value = value(type, use);
        return isNullable && !type.getKind().isPrimitive() && !(value instanceof Unsupported)
                ? new TypeShape.Maybe(value, Absence.NULL)
                : value;
    }

    private TypeShape value(TypeMirror type, Origin use) {
        return switch (type.getKind()) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case BYTE -> Scalar.BYTE;
            case SHORT -> Scalar.SHORT;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case FLOAT -> Scalar.FLOAT;
            case DOUBLE -> Scalar.DOUBLE;
            case CHAR -> Formatted.CHARACTER;
            case ARRAY -> array((ArrayType) type, use);
            case DECLARED -> declared((DeclaredType) type, use);
            case ERROR -> throw new UnresolvedTypeException();
            default -> unsupported(type, Reason.UNKNOWN);
        };
    }

    private TypeShape array(ArrayType type, Origin use) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.BYTE) {
            return Formatted.BYTES;
        }
        boolean isGeneric = component instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        if (component.getKind() == TypeKind.CHAR || isGeneric) {
            return unsupported(type, Reason.UNKNOWN);
        }
        Container container = component.getKind().isPrimitive() ? Container.PRIMITIVE_ARRAY : Container.ARRAY;
        Constraints each = ConstraintReader.read(Annotated.on(component, use));
        return inside(component, type, use, element -> new TypeShape.ListOf(element, container, each));
    }

    private TypeShape declared(DeclaredType type, Origin use) {
        TypeElement element = Declarations.element(type);
        String name = element.getQualifiedName().toString();
        Optional<TypeShape> known = KnownTypes.withoutParts(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Container> container = KnownTypes.container(name);
        if (container.isPresent()) {
            return argument(type, 0, use, elements -> list(type, elements, container.get(), use));
        }
        return switch (name) {
            case "java.util.Map" -> map(type, use);
            case "java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" ->
                unsupported(type, Reason.OPTIONAL_INSIDE);
            default -> user(type, element, use);
        };
    }

    private static TypeShape list(DeclaredType type, TypeShape element, Container container, Origin use) {
        boolean isOrdered = element instanceof TypeShape.Composite || element instanceof TypeShape.Reference
                ? Declarations.supertypes(
                                Declarations.element(type.getTypeArguments().get(0)))
                        .contains("java.lang.Comparable")
                : KnownTypes.isOrdered(element);
        return container == Container.SORTED_SET && !isOrdered
                ? unsupported(type, Reason.NOT_COMPARABLE)
                : new TypeShape.ListOf(element, container, each(type, 0, use));
    }

    private TypeShape map(DeclaredType type, Origin use) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.size() == 2 && !StepReader.isString(arguments.get(0))
                ? unsupported(type, Reason.MAP_KEY)
                : argument(
                        type,
                        1,
                        use,
                        value -> new TypeShape.MapOf(value, each(type, 1, use).and(keys(type, use))));
    }

    /** What is demanded of each element or value. */
    private static Constraints each(DeclaredType type, int index, Origin use) {
        return ConstraintReader.read(Annotated.on(type.getTypeArguments().get(index), use));
    }

    private static Constraints keys(DeclaredType type, Origin use) {
        return ConstraintReader.ofKeys(Annotated.on(type.getTypeArguments().get(0), use));
    }

    private TypeShape argument(DeclaredType type, int index, Origin use, UnaryOperator<TypeShape> wrap) {
        if (type.getTypeArguments().isEmpty()) {
            return unsupported(type, Reason.UNKNOWN);
        }
        TypeMirror argument = type.getTypeArguments().get(index);
        return argument.getKind() == TypeKind.WILDCARD
                ? unsupported(type, Reason.UNKNOWN)
                : inside(argument, type, use, wrap);
    }

    /** The shape of something around a value. */
    private TypeShape inside(TypeMirror value, TypeMirror around, Origin use, UnaryOperator<TypeShape> wrap) {
        TypeShape shape = Annotated.isNullable(value) ? unsupported(value, Reason.OPTIONAL_INSIDE) : value(value, use);
        if (shape instanceof Unsupported unsupported) {
            return unsupported.reason() == Reason.OPTIONAL_INSIDE
                    ? unsupported(around, Reason.OPTIONAL_INSIDE)
                    : unsupported;
        }
        return wrap.apply(shape);
    }

    private TypeShape user(DeclaredType type, TypeElement element, Origin use) {
        boolean isUnion = Declarations.isUnion(element);
        boolean hasParts = element.getKind() == ElementKind.RECORD || Parts.mayBeOf(element);
        if (element.getKind() != ElementKind.ENUM && !hasParts && !isUnion) {
            return unsupported(type, Reason.UNKNOWN);
        }
        if (type.getTypeArguments().size() != element.getTypeParameters().size()
                || isUnion && !element.getTypeParameters().isEmpty()) {
            return unsupported(type, Reason.GENERIC);
        }
        if (!Declarations.isVisibleFrom(packageName, element)) {
            return unsupported(type, Reason.HIDDEN);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return choice(type, element, use);
        }
        Optional<TypeShape> known = recursion.enter(type);
        return known.isPresent()
                ? known.get()
                : recursion.leave(type, isUnion ? union(element, use) : composite(type, element, "", use));
    }

    private TypeShape choice(DeclaredType type, TypeElement element, Origin use) {
        List<TypeShape.Constant> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> new TypeShape.Constant(
                        member.getSimpleName().toString(),
                        WireNames.ofConstant(member),
                        compilation.origin(member, use)))
                .toList();
        return constants.isEmpty()
                ? unsupported(type, Reason.EMPTY_ENUM)
                : new TypeShape.Choice(Declarations.javaType(element), constants);
    }

    private TypeShape composite(DeclaredType type, TypeElement element, String kind, Origin use) {
        List<TypeShape> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            TypeShape shape = argument.getKind() == TypeKind.WILDCARD
                    ? unsupported(type, Reason.GENERIC)
                    : shape(argument, false, use);
            if (shape instanceof Unsupported) {
                return shape;
            }
            arguments.add(shape);
        }
        String description = compilation.description(element);
        Parts parts = parts(type);
        List<Property> properties = properties(type, parts, use);
        boolean standsAlone = kind.isEmpty() && arguments.isEmpty() && !TypeShape.isAnyRecursive(properties);
        TypeShape.Companion companion = standsAlone ? companion(element) : TypeShape.Companion.NONE;
        // the rest of what has a companion may be visible from there only
        boolean isSeen = companion == TypeShape.Companion.NONE || TypeShape.areAllSupported(properties);
        if (parts.objection().isPresent() && companion == TypeShape.Companion.NONE) {
            return new Unsupported(
                    display(type), Reason.CLASS, parts.objection().get());
        }
        return new TypeShape.Composite(
                Declarations.javaType(element),
                List.copyOf(arguments),
                kind,
                description,
                isSeen ? properties : List.of(),
                isLost(element, companion, description) ? TypeShape.Companion.LOST : companion,
                compilation.origin(element, use));
    }

    /** What describes a record, wherever it was compiled, so that a part of a build gives the same as the whole. */
    private TypeShape.Companion companion(TypeElement record) {
        if (isPart(record)) {
            return TypeShape.Companion.PART;
        }
        return hasCompanion(record, "Step") ? TypeShape.Companion.STEP : TypeShape.Companion.NONE;
    }

    /** Whether the companion of a part describes a record. */
    boolean isPart(TypeElement record) {
        return hasCompanion(record, "Part");
    }

    private boolean hasCompanion(TypeElement record, String annotation) {
        return Mirror.on(record, annotation).isPresent()
                && (compilation.isSource(record) || compilation.hasClass(Declarations.javaType(record), annotation));
    }

    private boolean isLost(TypeElement record, TypeShape.Companion companion, String description) {
        return companion == TypeShape.Companion.NONE && description.isEmpty() && !compilation.isSource(record);
    }

    private TypeShape union(TypeElement element, Origin use) {
        List<TypeShape.Composite> branches = new ArrayList<>();
        for (TypeElement permitted : Declarations.permitted(element).toList()) {
            TypeShape branch = branch(permitted, use);
            if (branch instanceof TypeShape.Composite composite) {
                branches.add(composite);
            } else {
                return branch;
            }
        }
        return new TypeShape.Union(
                Declarations.javaType(element),
                compilation.description(element),
                List.copyOf(branches),
                compilation.origin(element, use));
    }

    private TypeShape branch(TypeElement permitted, Origin use) {
        DeclaredType type = (DeclaredType) permitted.asType();
        boolean hasParts = permitted.getKind() == ElementKind.RECORD || Parts.mayBeOf(permitted);
        if (!hasParts || !permitted.getTypeParameters().isEmpty()) {
            return unsupported(type, Reason.UNION);
        }
        return Declarations.isVisibleFrom(packageName, permitted)
                ? composite(type, permitted, WireNames.kindOf(permitted), use)
                : unsupported(type, Reason.HIDDEN);
    }

    static TypeShape unsupported(TypeMirror type, Reason reason) {
        return new Unsupported(display(type), reason, "");
    }

    /** A type as people write it. */
    static String display(TypeMirror type) {
        String plain = ANNOTATIONS.matcher(type.toString()).replaceAll("");
        return PACKAGES.matcher(plain).replaceAll("").replaceAll(",(?=\\S)", ", ");
    }
}
