package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;

/** Expressions that read values. */
final class ValueReadingCode {
    private final Helpers helpers;

    ValueReadingCode(Helpers helpers) {
        this.helpers = helpers;
    }

    /**
     * An expression that reads the value of a property and checks it.
     *
     * @param variable what holds its value if there is none
     * @param in the name of the reader
     * @param locals further names that are free
     */
    CodeBlock property(Property property, String variable, String in, NameAllocator locals) {
        String base = Names.constant(property.javaName());
        TypeShape.Maybe maybe = property.shape() instanceof TypeShape.Maybe found ? found : null;
        TypeShape shape = maybe == null ? property.shape() : maybe.value();
        CodeBlock value = checked(shape, property.constraints(), in, locals, base);
        if (property.byDefault().isPresent()) {
            return CodeBlock.of("$N.readNull() ? $N : $L", in, variable, value);
        }
        if (maybe == null) {
            return value;
        }
        // the variable says that there is none; null has a type of its own, as boxed numbers would be unboxed otherwise
        String absent = maybe.absence() == TypeShape.Absence.NULL ? "null" : variable;
        return CodeBlock.of("$N.readNull() ? $L : $L", in, absent, Shapes.present(maybe, value));
    }

    private CodeBlock checked(TypeShape shape, Constraints constraints, String in, NameAllocator locals, String base) {
        CodeBlock value = value(shape, in, locals, base);
        return helpers.constraints().checked(value, shape, constraints, base, CodeBlock.of("$N", in));
    }

    /** An expression that reads a value. */
    private CodeBlock value(TypeShape shape, String in, NameAllocator locals, String base) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return scalar(scalar, in);
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return CodeBlock.of("$T.$L($N)", RuntimeTypes.JSON_FORMS, method(formatted), in);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return list(list, in, locals, base);
        }
        if (shape instanceof TypeShape.MapOf map) {
            return CodeBlock.of("$N.readMap($L)", in, function(map.value(), map.each(), locals, base + "_EACH"));
        }
        if (shape instanceof TypeShape.Reference reference) {
            // some families are asked for a text with JSON in it
            return CodeBlock.of("$N.readOrParse($T::$N)", in, helpers.companion(), helper(reference.target()));
        }
        if (shape instanceof TypeShape.Composite composite && composite.hasCompanion()) {
            return CodeBlock.of("$L.read($N)", PartCode.reader(composite), in);
        }
        return CodeBlock.of("$N($N)", helper(shape), in);
    }

    private static CodeBlock scalar(TypeShape.Scalar scalar, String in) {
        return switch (scalar) {
            case YEAR -> CodeBlock.of("$T.readYear($N)", RuntimeTypes.JSON_FORMS, in);
            case TREE -> CodeBlock.of("$N.readValue().tree()", in);
            default -> CodeBlock.of("$N.$L()", in, method(scalar));
        };
    }

    private CodeBlock list(TypeShape.ListOf list, String in, NameAllocator locals, String base) {
        if (list.container() == TypeShape.Container.PRIMITIVE_ARRAY) {
            CodeBlock array = CodeBlock.of("$T.$L($N)", RuntimeTypes.JSON_ARRAYS, arrayMethod(list), in);
            return helpers.constraints().eachChecked(array, list.each(), base + "_EACH", in);
        }
        CodeBlock element = function(list.element(), list.each(), locals, base + "_EACH");
        return switch (list.container()) {
            case SET -> CodeBlock.of("$N.readSet($L)", in, element);
            case SORTED_SET -> CodeBlock.of("$N.readSortedSet($L)", in, element);
            case ARRAY -> CodeBlock.of("$N.readList($L).toArray($T::new)", in, element, Shapes.type(list));
            default -> CodeBlock.of("$N.readList($L)", in, element);
        };
    }

    /** A function that reads a value from a reader. */
    private CodeBlock function(TypeShape shape, Constraints constraints, NameAllocator locals, String base) {
        if (constraints.areChecked()) {
            return lambda(shape, constraints, locals, base);
        }
        if (shape == TypeShape.Scalar.YEAR) {
            return CodeBlock.of("$T::readYear", RuntimeTypes.JSON_FORMS);
        }
        if (shape instanceof TypeShape.ListOf list
                && list.container() == TypeShape.Container.PRIMITIVE_ARRAY
                && !list.each().areChecked()) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_ARRAYS, arrayMethod(list));
        }
        boolean isExpression = shape instanceof TypeShape.ListOf
                || shape instanceof TypeShape.MapOf
                || shape instanceof TypeShape.Reference
                || shape == TypeShape.Scalar.TREE;
        if (isExpression) {
            return lambda(shape, constraints, locals, base);
        }
        if (shape instanceof TypeShape.Scalar scalar) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_READER, method(scalar));
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_FORMS, method(formatted));
        }
        if (shape instanceof TypeShape.Composite composite && composite.hasCompanion()) {
            return CodeBlock.of("$L::read", PartCode.reader(composite));
        }
        return CodeBlock.of("$T::$N", helpers.companion(), helper(shape));
    }

    private CodeBlock lambda(TypeShape shape, Constraints constraints, NameAllocator locals, String base) {
        NameAllocator inner = locals.clone();
        String inside = inner.newName(shape instanceof TypeShape.ListOf ? "elements" : "value");
        return CodeBlock.of("$N -> $L", inside, checked(shape, constraints, inside, inner, base));
    }

    private String helper(TypeShape shape) {
        if (shape instanceof TypeShape.Choice choice) {
            return helpers.reader(choice);
        }
        if (shape instanceof TypeShape.Composite composite) {
            return helpers.reader(composite);
        }
        if (shape instanceof TypeShape.Union union) {
            return helpers.reader(union);
        }
        throw new IllegalArgumentException("no way to read " + shape);
    }

    private static String method(TypeShape.Scalar scalar) {
        return switch (scalar) {
            case TEXT, CHARACTERS -> "readString";
            case BOOLEAN -> "readBoolean";
            case BYTE -> "readByte";
            case SHORT -> "readShort";
            case INT -> "readInt";
            case LONG -> "readLong";
            case BIG_INTEGER -> "readBigInteger";
            case FLOAT -> "readFloat";
            case DOUBLE -> "readDouble";
            case DECIMAL -> "readBigDecimal";
            case YEAR, ANY, TREE -> "readValue";
        };
    }

    private static String method(TypeShape.Formatted formatted) {
        return switch (formatted) {
            case CHARACTER -> "readCharacter";
            case BYTES -> "readBytes";
            case UUID -> "readUuid";
            case URI -> "readUri";
            case DATE -> "readLocalDate";
            case TIME -> "readLocalTime";
            case DATE_TIME -> "readLocalDateTime";
            case OFFSET_DATE_TIME -> "readOffsetDateTime";
            case INSTANT -> "readInstant";
            case DURATION -> "readDuration";
            case ZONE -> "readZoneId";
        };
    }

    private static String arrayMethod(TypeShape.ListOf list) {
        if (list.element() instanceof TypeShape.Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> "readBooleans";
                case SHORT -> "readShorts";
                case INT -> "readInts";
                case LONG -> "readLongs";
                case FLOAT -> "readFloats";
                case DOUBLE -> "readDoubles";
                default -> throw new IllegalArgumentException("no primitive " + scalar);
            };
        }
        throw new IllegalArgumentException("no primitive " + list.element());
    }
}
