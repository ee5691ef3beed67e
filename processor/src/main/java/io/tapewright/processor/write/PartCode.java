package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.schema.Json;

/** Code that refers to the companion of a record inside of something: that of a part, or that of a step. */
final class PartCode {
    private PartCode() {}

    /** What has a method {@code read}. */
    static CodeBlock reader(TypeShape.Composite record) {
        return record.companion() == TypeShape.Companion.PART
                ? CodeBlock.of("$T", Names.part(record.type()))
                : CodeBlock.of("$T.TYPE", Names.step(record.type()));
    }

    /** The statement that writes the members of a step. */
    static CodeBlock members(TypeShape.Composite step, String value, String out) {
        return CodeBlock.builder()
                .addStatement("$T.TYPE.writeProperties($N, $N)", Names.step(step.type()), value, out)
                .build();
    }

    /** A function that gives the schema in the form that a family takes. */
    static CodeBlock schemaFunction(Json.Part part) {
        TypeShape.Composite record = part.record();
        return record.companion() == TypeShape.Companion.PART
                        && part.description().isEmpty()
                ? CodeBlock.of("$T::schema", Names.part(record.type()))
                : CodeBlock.of("family -> $L", schema(part));
    }

    /** An expression for the schema in the form that {@code family} takes. */
    static CodeBlock schema(Json.Part part) {
        TypeShape.Composite record = part.record();
        boolean isPart = record.companion() == TypeShape.Companion.PART;
        if (isPart && part.description().isEmpty()) {
            return CodeBlock.of("$T.schema(family)", Names.part(record.type()));
        }
        CodeBlock schema = isPart
                ? CodeBlock.of("$T.SCHEMA", Names.part(record.type()))
                : CodeBlock.of("$T.TYPE.schema()", Names.step(record.type()));
        CodeBlock description = part.description().isEmpty()
                ? CodeBlock.of("$T.TYPE.description()", Names.step(record.type()))
                : Texts.of(part.description());
        return CodeBlock.of("$L.json($L, family)", schema, description);
    }
}
