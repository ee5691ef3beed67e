package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Absence;
import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Scalar;
import java.util.Optional;
import java.util.Set;

/** Code that calls a tool and returns its result as JSON. */
final class ResultCode {
    /** Numbers of which only a writer knows how they are written. */
    private static final Set<Scalar> WRITTEN = Set.of(Scalar.FLOAT, Scalar.DOUBLE, Scalar.DECIMAL, Scalar.BIG_INTEGER);

    private final WritingCode writing;
    private final NameAllocator locals;

    /**
     * @param taken the names of local variables so far
     */
    ResultCode(WritingCode writing, NameAllocator taken) {
        this.writing = writing;
        this.locals = taken.clone();
    }

    /**
     * Statements that return the result of a call.
     *
     * @param result what the tool returns; nothing for {@code void}
     */
    CodeBlock of(Optional<ToolModel.Result> result, CodeBlock call) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (result.isEmpty()) {
            return code.addStatement(call)
                    .addStatement("return $T.of($S)", RuntimeTypes.JSON_VALUE, "done")
                    .build();
        }
        TypeShape shape = result.get().shape();
        if (result.get().isPrimitive()) {
            Optional<CodeBlock> expression = expression(shape, call);
            if (expression.isPresent()) {
                return code.addStatement("return $L", expression.get()).build();
            }
        }
        TypeName type = Shapes.type(shape);
        String value = locals.newName("result");
        code.addStatement("$T $N = $L", result.get().isPrimitive() ? type : type.box(), value, call);
        return result.get().isPrimitive()
                ? written(code, shape, CodeBlock.of("$N", value)).build()
                : present(code, shape, value).build();
    }

    /** The result, or {@code null} in JSON where Java has null or nothing. */
    private CodeBlock.Builder present(CodeBlock.Builder code, TypeShape shape, String result) {
        boolean optional = shape instanceof TypeShape.Maybe maybe && maybe.absence() != Absence.NULL;
        TypeShape inside = shape instanceof TypeShape.Maybe maybe ? maybe.value() : shape;
        CodeBlock value = optional ? CodeBlock.of("$N.$L()", result, getter(shape)) : CodeBlock.of("$N", result);
        CodeBlock absent =
                optional ? CodeBlock.of("$1N == null || $1N.isEmpty()", result) : CodeBlock.of("$N == null", result);
        Optional<CodeBlock> expression = expression(inside, value);
        if (expression.isPresent()) {
            return code.addStatement("return $L ? $T.NULL : $L", absent, RuntimeTypes.JSON_VALUE, expression.get());
        }
        code.beginControlFlow("if ($L)", absent)
                .addStatement("return $T.NULL", RuntimeTypes.JSON_VALUE)
                .endControlFlow();
        return written(code, inside, value);
    }

    /** A value as JSON, if no writer is needed. */
    private Optional<CodeBlock> expression(TypeShape shape, CodeBlock value) {
        if (shape == Scalar.ANY || shape == Scalar.TREE) {
            return Optional.of(WritingCode.plain((Scalar) shape, value));
        }
        if (shape instanceof TypeShape.Choice choice) {
            return ofValue(writing.name(choice, value));
        }
        if (shape instanceof Formatted formatted) {
            return ofValue(WritingCode.text(formatted, value));
        }
        return shape instanceof Scalar scalar && !WRITTEN.contains(scalar)
                ? ofValue(WritingCode.plain(scalar, value))
                : Optional.empty();
    }

    private static Optional<CodeBlock> ofValue(CodeBlock value) {
        return Optional.of(CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_VALUE, value));
    }

    private static String getter(TypeShape shape) {
        if (!(shape instanceof TypeShape.Maybe maybe)) {
            throw new IllegalArgumentException("nothing to get from " + shape);
        }
        return switch (maybe.absence()) {
            case OPTIONAL_INT -> "getAsInt";
            case OPTIONAL_LONG -> "getAsLong";
            case OPTIONAL_DOUBLE -> "getAsDouble";
            case OPTIONAL, NULL -> "get";
        };
    }

    private CodeBlock.Builder written(CodeBlock.Builder code, TypeShape shape, CodeBlock value) {
        String out = locals.newName("out");
        return code.addStatement("$1T $2N = $1T.of($1T.Layout.SPACED)", RuntimeTypes.JSON_WRITER, out)
                .addStatement(writing.value(shape, value, CodeBlock.of("$N", out), locals))
                .addStatement("return $N.toValue()", out);
    }
}
