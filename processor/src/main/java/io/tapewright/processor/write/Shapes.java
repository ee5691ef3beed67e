package io.tapewright.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** How shapes are called in Java. */
final class Shapes {
    private Shapes() {}

    /** The type of a variable; primitive where it can be. */
    static TypeName type(TypeShape shape) {
        if (shape instanceof Scalar scalar) {
            return type(scalar);
        }
        if (shape instanceof Formatted formatted) {
            return type(formatted);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return type(list);
        }
        if (shape instanceof TypeShape.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    type(map.value()).box());
        }
        if (shape instanceof TypeShape.Maybe maybe) {
            return type(maybe);
        }
        if (shape instanceof TypeShape.Choice choice) {
            return Names.of(choice.type());
        }
        if (shape instanceof TypeShape.Composite composite) {
            return type(composite);
        }
        if (shape instanceof TypeShape.Union union) {
            return Names.of(union.type());
        }
        if (shape instanceof TypeShape.Reference reference) {
            return type(reference.target());
        }
        throw new IllegalArgumentException("no type for " + shape);
    }

    private static TypeName type(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> ClassName.get(String.class);
            case CHARACTERS -> ClassName.get(CharSequence.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case YEAR -> ClassName.get(Year.class);
            case ANY -> RuntimeTypes.JSON_VALUE;
            case TREE -> RuntimeTypes.JSON_NODE;
        };
    }

    private static TypeName type(Formatted formatted) {
        return switch (formatted) {
            case CHARACTER -> TypeName.CHAR;
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case DATE -> ClassName.get(LocalDate.class);
            case TIME -> ClassName.get(LocalTime.class);
            case DATE_TIME -> ClassName.get(LocalDateTime.class);
            case OFFSET_DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case INSTANT -> ClassName.get(Instant.class);
            case DURATION -> ClassName.get(Duration.class);
            case ZONE -> ClassName.get(ZoneId.class);
        };
    }

    private static TypeName type(TypeShape.Composite composite) {
        ClassName record = Names.of(composite.type());
        TypeName[] arguments = composite.arguments().stream()
                .map(argument -> type(argument).box())
                .toArray(TypeName[]::new);
        return arguments.length == 0 ? record : ParameterizedTypeName.get(record, arguments);
    }

    /** A type in words for the name of a method: {@code Pair<List<String>>} is {@code PairOfListOfString}. */
    static String words(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(Shapes::words)
                    .collect(Collectors.joining("And", generic.rawType().simpleName() + "Of", ""));
        }
        if (type instanceof ArrayTypeName array) {
            return words(array.componentType().box()) + "Array";
        }
        return type instanceof ClassName name ? name.simpleName() : Names.capitalized(type.toString());
    }

    private static TypeName type(TypeShape.ListOf list) {
        TypeName element = type(list.element());
        return switch (list.container()) {
            case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), element.box());
            case COLLECTION -> ParameterizedTypeName.get(ClassName.get(Collection.class), element.box());
            case SET -> ParameterizedTypeName.get(ClassName.get(Set.class), element.box());
            case SORTED_SET -> ParameterizedTypeName.get(ClassName.get(SortedSet.class), element.box());
            case ARRAY -> ArrayTypeName.of(element.isPrimitive() ? element.box() : element);
            case PRIMITIVE_ARRAY -> ArrayTypeName.of(element);
        };
    }

    private static TypeName type(TypeShape.Maybe maybe) {
        TypeName value = type(maybe.value()).box();
        return switch (maybe.absence()) {
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), value);
            case OPTIONAL_INT -> ClassName.get(OptionalInt.class);
            case OPTIONAL_LONG -> ClassName.get(OptionalLong.class);
            case OPTIONAL_DOUBLE -> ClassName.get(OptionalDouble.class);
            case NULL -> value;
        };
    }

    /** What a variable holds until its property is read. */
    static CodeBlock initial(TypeShape shape) {
        if (shape instanceof Scalar scalar) {
            return switch (scalar) {
                case TEXT, CHARACTERS -> CodeBlock.of("\"\"");
                case BOOLEAN -> CodeBlock.of("false");
                case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> CodeBlock.of("0");
                case ANY -> CodeBlock.of("$T.NULL", RuntimeTypes.JSON_VALUE);
                case BIG_INTEGER, DECIMAL, YEAR, TREE -> CodeBlock.of("null");
            };
        }
        if (shape == Formatted.CHARACTER) {
            return CodeBlock.of("0");
        }
        if (shape instanceof TypeShape.ListOf list && list.container() == TypeShape.Container.LIST) {
            return CodeBlock.of("$T.of()", List.class);
        }
        return shape instanceof TypeShape.Maybe maybe ? absent(maybe) : CodeBlock.of("null");
    }

    /** What says that there is no value. */
    static CodeBlock absent(TypeShape.Maybe maybe) {
        return maybe.absence() == TypeShape.Absence.NULL
                ? CodeBlock.of("null")
                : CodeBlock.of("$T.empty()", raw(maybe));
    }

    /** What asks, after an expression, whether there is a value. */
    static String isPresent(TypeShape.Maybe maybe) {
        return maybe.absence() == TypeShape.Absence.NULL ? " != null" : ".isPresent()";
    }

    /** What gives, after an expression, the value that is there. */
    static String value(TypeShape.Maybe maybe) {
        return switch (maybe.absence()) {
            case OPTIONAL -> ".get()";
            case OPTIONAL_INT -> ".getAsInt()";
            case OPTIONAL_LONG -> ".getAsLong()";
            case OPTIONAL_DOUBLE -> ".getAsDouble()";
            case NULL -> "";
        };
    }

    /** A value that is there. */
    static CodeBlock present(TypeShape.Maybe maybe, CodeBlock value) {
        return maybe.absence() == TypeShape.Absence.NULL ? value : CodeBlock.of("$T.of($L)", raw(maybe), value);
    }

    private static Class<?> raw(TypeShape.Maybe maybe) {
        return switch (maybe.absence()) {
            case OPTIONAL, NULL -> Optional.class;
            case OPTIONAL_INT -> OptionalInt.class;
            case OPTIONAL_LONG -> OptionalLong.class;
            case OPTIONAL_DOUBLE -> OptionalDouble.class;
        };
    }
}
