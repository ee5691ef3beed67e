package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.tapewright.processor.model.Literal;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Scalar;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expressions for values that annotations give as text. */
final class LiteralCode {
    private LiteralCode() {}

    /** The value as one of a shape. */
    static CodeBlock of(Literal literal, TypeShape shape) {
        Object value =
                literal.as(shape).orElseThrow(() -> new IllegalArgumentException("not validated: " + literal.text()));
        if (value instanceof TypeShape.Constant constant && shape instanceof TypeShape.Choice choice) {
            return CodeBlock.of("$T.$N", Names.of(choice.type()), constant.javaName());
        }
        if (value instanceof BigDecimal number && shape instanceof Scalar scalar) {
            return number(scalar, number);
        }
        if (shape instanceof Formatted formatted) {
            return formatted(formatted, literal.text());
        }
        if (shape instanceof TypeShape.ListOf list) {
            return empty(list);
        }
        if (shape instanceof TypeShape.MapOf) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        return value instanceof Boolean ? CodeBlock.of("$L", value) : CodeBlock.of("$L", Texts.quoted(literal.text()));
    }

    private static CodeBlock number(Scalar scalar, BigDecimal number) {
        return switch (scalar) {
            case LONG -> CodeBlock.of("$LL", number.longValueExact());
            case FLOAT -> CodeBlock.of("$Lf", number.floatValue());
            case DOUBLE -> CodeBlock.of("$L", number.doubleValue());
            case BIG_INTEGER, DECIMAL -> CodeBlock.of("new $T($S)", Shapes.type(scalar), number);
            case YEAR -> CodeBlock.of("$T.of($L)", Shapes.type(scalar), number.intValueExact());
            default -> CodeBlock.of("$L", number.intValueExact());
        };
    }

    private static CodeBlock formatted(Formatted formatted, String text) {
        TypeName type = Shapes.type(formatted);
        String quoted = Texts.quoted(text);
        return switch (formatted) {
            case CHARACTER -> CodeBlock.of("$L.charAt(0)", quoted);
            case UUID -> CodeBlock.of("$T.fromString($L)", type, quoted);
            case URI -> CodeBlock.of("$T.create($L)", type, quoted);
            case BYTES -> CodeBlock.of("$T.getDecoder().decode($L)", Base64.class, quoted);
            case ZONE -> CodeBlock.of("$T.of($L)", type, quoted);
            default -> CodeBlock.of("$T.parse($L)", type, quoted);
        };
    }

    private static CodeBlock empty(TypeShape.ListOf list) {
        return switch (list.container()) {
            case LIST, COLLECTION -> CodeBlock.of("$T.of()", List.class);
            case SET -> CodeBlock.of("$T.of()", Set.class);
            case SORTED_SET -> CodeBlock.of("$T.emptySortedSet()", Collections.class);
            case ARRAY, PRIMITIVE_ARRAY -> CodeBlock.of("new $T {}", Shapes.type(list));
        };
    }
}
