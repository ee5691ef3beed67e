package io.tapewright.processor.read;

import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Reason;
import io.tapewright.processor.model.TypeShape.Scalar;
import io.tapewright.processor.model.TypeShape.Unsupported;
import io.tapewright.processor.report.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of components, parameters and results. One for each companion, as visibility depends on its package. */
final class ShapeReader {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.$]+(?:\\([^)]*\\))?\\s*,?\\s*");

    private final Compilation compilation;
    private final String packageName;
    /** The records that are being read, to notice one that contains itself. */
    private final Deque<JavaType> path = new ArrayDeque<>();

    ShapeReader(Compilation compilation, TypeElement forType) {
        this.compilation = compilation;
        this.packageName = compilation.packageOf(forType);
    }

    /** The components of a record, in the order of its header. */
    List<Property> components(TypeElement record, Origin use) {
        path.push(Declarations.javaType(record));
        Documentation documentation = compilation.documentation(record);
        List<Property> properties = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            Origin origin = compilation.origin(Compilation.fieldOf(record, component), use);
            properties.add(property(component, component.asType(), documentation, origin));
        }
        path.pop();
        return List.copyOf(properties);
    }

    /** A component or a parameter. */
    Property property(Element element, TypeMirror type, Documentation documentation, Origin origin) {
        String name = element.getSimpleName().toString();
        String description = compilation.doc(element).orElseGet(() -> documentation.param(name));
        return new Property(name, WireNames.of(element), description, shape(type, origin), origin);
    }

    /** The shape of a component, a parameter or a result, which may be an Optional. */
    TypeShape shape(TypeMirror type, Origin use) {
        if (type instanceof DeclaredType declared && isCalled(declared, "java.util.Optional")) {
            return argument(declared, use, TypeShape.Maybe::new);
        }
        return value(type, use);
    }

    private TypeShape value(TypeMirror type, Origin use) {
        return switch (type.getKind()) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case DOUBLE -> Scalar.DOUBLE;
            case DECLARED -> declared((DeclaredType) type, use);
            case ERROR -> throw new UnresolvedTypeException();
            default -> unsupported(type, Reason.UNKNOWN);
        };
    }

    private TypeShape declared(DeclaredType type, Origin use) {
        TypeElement element = Declarations.element(type);
        return switch (element.getQualifiedName().toString()) {
            case "java.lang.String" -> Scalar.TEXT;
            case "java.lang.Boolean" -> Scalar.BOOLEAN;
            case "java.lang.Integer" -> Scalar.INT;
            case "java.lang.Long" -> Scalar.LONG;
            case "java.lang.Double" -> Scalar.DOUBLE;
            case "io.tapewright.json.JsonValue" -> Scalar.ANY;
            case "java.util.List" -> argument(type, use, TypeShape.ListOf::new);
            case "java.util.Optional" -> unsupported(type, Reason.OPTIONAL_INSIDE);
            default -> user(type, element, use);
        };
    }

    private TypeShape argument(DeclaredType type, Origin use, UnaryOperator<TypeShape> wrap) {
        if (type.getTypeArguments().isEmpty()) {
            return unsupported(type, Reason.UNKNOWN);
        }
        TypeMirror argument = type.getTypeArguments().get(0);
        if (argument.getKind() == TypeKind.WILDCARD) {
            return unsupported(type, Reason.UNKNOWN);
        }
        TypeShape inside = value(argument, use);
        return inside instanceof Unsupported unsupported && unsupported.reason() == Reason.OPTIONAL_INSIDE
                ? unsupported(type, Reason.OPTIONAL_INSIDE)
                : wrap.apply(inside);
    }

    private TypeShape user(DeclaredType type, TypeElement element, Origin use) {
        if (element.getKind() != ElementKind.ENUM && element.getKind() != ElementKind.RECORD) {
            return unsupported(type, Reason.UNKNOWN);
        }
        if (!element.getTypeParameters().isEmpty()) {
            return unsupported(type, Reason.GENERIC);
        }
        if (!Declarations.isVisibleFrom(packageName, element)) {
            return unsupported(type, Reason.HIDDEN);
        }
        return element.getKind() == ElementKind.ENUM ? choice(type, element, use) : composite(type, element, use);
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

    private TypeShape composite(DeclaredType type, TypeElement element, Origin use) {
        JavaType javaType = Declarations.javaType(element);
        if (path.contains(javaType)) {
            return unsupported(type, Reason.RECURSIVE);
        }
        return new TypeShape.Composite(
                javaType, compilation.description(element), components(element, use), compilation.origin(element, use));
    }

    private static TypeShape unsupported(TypeMirror type, Reason reason) {
        return new Unsupported(display(type), reason);
    }

    /** A type as people write it. */
    static String display(TypeMirror type) {
        String plain = ANNOTATIONS.matcher(type.toString()).replaceAll("");
        return PACKAGES.matcher(plain).replaceAll("").replaceAll(",(?=\\S)", ", ");
    }

    private static boolean isCalled(DeclaredType type, String name) {
        return type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }
}
