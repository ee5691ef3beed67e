package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Scalar;
import java.util.Optional;

/** Code that calls a tool and returns its result as JSON. */
final class ResultCode {
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
        if (result.get().isPrimitive() && shape != Scalar.DOUBLE) {
            return code.addStatement("return $T.of($L)", RuntimeTypes.JSON_VALUE, call)
                    .build();
        }
        TypeName type = Shapes.type(shape);
        String value = locals.newName("result");
        code.addStatement("$T $N = $L", result.get().isPrimitive() ? type : type.box(), value, call);
        if (!result.get().isPrimitive()) {
            boolean optional = shape instanceof TypeShape.Maybe;
            code.beginControlFlow("if ($N == null$L)", value, optional ? " || " + value + ".isEmpty()" : "")
                    .addStatement("return $T.NULL", RuntimeTypes.JSON_VALUE)
                    .endControlFlow();
        }
        return present(code, shape, CodeBlock.of("$N", value)).build();
    }

    private CodeBlock.Builder present(CodeBlock.Builder code, TypeShape shape, CodeBlock value) {
        if (shape instanceof TypeShape.Maybe maybe) {
            return present(code, maybe.value(), CodeBlock.of("$L.get()", value));
        }
        if (shape == Scalar.ANY) {
            return code.addStatement("return $L", value);
        }
        if (shape instanceof TypeShape.Choice choice) {
            return code.addStatement("return $T.of($L)", RuntimeTypes.JSON_VALUE, writing.name(choice, value));
        }
        if (shape instanceof Scalar && shape != Scalar.DOUBLE) {
            return code.addStatement("return $T.of($L)", RuntimeTypes.JSON_VALUE, value);
        }
        String out = locals.newName("out");
        return code.addStatement("$1T $2N = $1T.of($1T.Layout.SPACED)", RuntimeTypes.JSON_WRITER, out)
                .addStatement(writing.value(shape, value, CodeBlock.of("$N", out), locals))
                .addStatement("return $N.toValue()", out);
    }
}
