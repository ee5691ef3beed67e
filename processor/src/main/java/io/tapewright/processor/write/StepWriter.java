package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.StepModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a step. */
final class StepWriter {
    private final StepModel step;
    private final ClassName type;
    private final ClassName companion;
    private final Helpers helpers;

    StepWriter(StepModel step) {
        this.step = step;
        this.type = Names.of(step.declaration().type());
        this.companion = Names.step(step.declaration().type());
        this.helpers = new Helpers(companion, "TYPE", "read", "writeProperties", "isText", "ofText", "textOf", "write");
    }

    TypeSpec.Builder write() {
        String names = helpers.propertyNames("NAMES", Stream.of("kind"), step.properties());
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc(
                        "How a {@link $T} is described to models, read and written. Generated from its declaration.\n",
                        type)
                .addModifiers(Modifiers.of(step.declaration()))
                .superclass(ParameterizedTypeName.get(RuntimeTypes.STEP_TYPE, type))
                .addField(constant())
                .addMethod(constructor())
                .addMethod(read(names))
                .addMethod(writeProperties());
        if (step.isText()) {
            addText(spec);
        }
        helpers.addTo(spec);
        return spec;
    }

    private FieldSpec constant() {
        return FieldSpec.builder(companion, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The one description of {@link $T}.\n", type)
                .initializer("new $T()", companion)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "super(\n$T.class,\n$L,\n$L,\n$L)",
                        type,
                        Texts.quoted(step.kind()),
                        Texts.of(step.told()),
                        SchemaCode.of(step.properties()))
                .build();
    }

    private MethodSpec read(String names) {
        ReadingCode.Locals locals = ReadingCode.Locals.of(step.properties(), companion, names);
        ReadingCode reading = helpers.reading();
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(RuntimeTypes.JSON_READER, locals.in())
                .addCode(reading.object(step.properties(), locals, names, true))
                .addCode(reading.require(step.properties(), locals, names, true))
                .addCode(ReadingCode.construct(CodeBlock.of("$T", type), step.components(), locals))
                .build();
    }

    private MethodSpec writeProperties() {
        NameAllocator locals = new NameAllocator();
        String record = locals.newName("step");
        String out = locals.newName("out");
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeProperties")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, record)
                .addParameter(RuntimeTypes.JSON_WRITER, out);
        return step.properties().isEmpty()
                ? method.addComment("there are none").build()
                : method.addCode(helpers.writing().members(step.properties(), record, out, locals))
                        .build();
    }

    private void addText(TypeSpec.Builder spec) {
        Property property = step.properties().get(0);
        String base = Names.constant(property.javaName());
        CodeBlock text =
                helpers.constraints().checked(CodeBlock.of("text"), property.shape(), property.constraints(), base);
        spec.addMethod(overriding("isText")
                .returns(boolean.class)
                .addStatement("return true")
                .build());
        spec.addMethod(overriding("ofText")
                .returns(type)
                .addParameter(String.class, "text")
                .addStatement("return new $T($L)", type, text)
                .build());
        spec.addMethod(overriding("textOf")
                .returns(String.class)
                .addParameter(type, "step")
                .addStatement("return step.$N()", property.accessor())
                .build());
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
