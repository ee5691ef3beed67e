package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.tapewright.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;

/** How shapes are called in Java. */
final class Shapes {
    private Shapes() {}

    /** The type of a variable; primitive where it can be. */
    static TypeName type(TypeShape shape) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return switch (scalar) {
                case TEXT -> ClassName.get(String.class);
                case BOOLEAN -> TypeName.BOOLEAN;
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case DOUBLE -> TypeName.DOUBLE;
                case ANY -> RuntimeTypes.JSON_VALUE;
            };
        }
        if (shape instanceof TypeShape.ListOf list) {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), type(list.element()).box());
        }
        if (shape instanceof TypeShape.Maybe maybe) {
            return ParameterizedTypeName.get(
                    ClassName.get(Optional.class), type(maybe.value()).box());
        }
        if (shape instanceof TypeShape.Choice choice) {
            return Names.of(choice.type());
        }
        if (shape instanceof TypeShape.Composite composite) {
            return Names.of(composite.type());
        }
        throw new IllegalArgumentException("no type for " + shape);
    }

    /** What a variable holds until its property is read. */
    static CodeBlock initial(TypeShape shape) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return switch (scalar) {
                case TEXT -> CodeBlock.of("\"\"");
                case BOOLEAN -> CodeBlock.of("false");
                case INT, LONG, DOUBLE -> CodeBlock.of("0");
                case ANY -> CodeBlock.of("$T.NULL", RuntimeTypes.JSON_VALUE);
            };
        }
        if (shape instanceof TypeShape.ListOf) {
            return CodeBlock.of("$T.of()", List.class);
        }
        return shape instanceof TypeShape.Maybe ? CodeBlock.of("$T.empty()", Optional.class) : CodeBlock.of("null");
    }
}
