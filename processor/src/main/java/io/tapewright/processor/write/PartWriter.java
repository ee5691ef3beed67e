package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.TypeShape;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a part. */
final class PartWriter {
    private final PartModel part;
    private final TypeShape.Composite shape;
    private final ClassName type;
    private final ClassName companion;
    private final Helpers helpers;

    PartWriter(PartModel part) {
        this.part = part;
        this.shape = part.shape();
        this.type = Names.of(shape.type());
        this.companion = Names.part(shape.type());
        this.helpers = new Helpers(companion, "SCHEMA", "schema", "read", "write");
    }

    TypeSpec.Builder write() {
        String names = helpers.propertyNames("NAMES", Stream.of(), shape.properties());
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc(
                        "How a {@link $T} is described, read and written where it is a part of something. Generated from its"
                                + " declaration.\n",
                        type)
                .addModifiers(Modifiers.of(part.declaration()))
                .addField(constant())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(schema())
                .addMethod(helpers.reading()
                        .reader("read", shape, names)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Reads a {@link $T}.\n", type)
                        .build())
                .addMethod(helpers.writing()
                        .writer("write", shape)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Writes a {@link $T}.\n", type)
                        .build());
        helpers.addTo(spec);
        return spec;
    }

    private FieldSpec constant() {
        return FieldSpec.builder(RuntimeTypes.OBJECT_SCHEMA, "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The schema of its properties.\n")
                .initializer(SchemaCode.of(shape.properties()))
                .build();
    }

    private MethodSpec schema() {
        return MethodSpec.methodBuilder("schema")
                .addJavadoc("The schema with what a {@link $T} means, in the form that a family takes.\n", type)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class)
                .addParameter(RuntimeTypes.SCHEMA_FAMILY, "family")
                .addCode(CodeBlock.builder()
                        .addStatement("return SCHEMA.json($L, family)", Texts.of(shape.description()))
                        .build())
                .build();
    }
}
