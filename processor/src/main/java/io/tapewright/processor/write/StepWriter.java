package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.StepModel;
import javax.lang.model.element.Modifier;

/** Writes the companion of a step. */
final class StepWriter {
    private final StepModel step;
    private final ClassName type;
    private final ClassName companion;
    private final Helpers helpers;
    private final ObjectMethods methods;

    StepWriter(StepModel step) {
        this.step = step;
        this.type = Names.of(step.declaration().type());
        this.companion = Names.step(step.declaration().type());
        this.helpers = new Helpers(companion, "TYPE", "read", "writeProperties", "isText", "ofText", "textOf", "write");
        this.methods = new ObjectMethods(type, Modifier.PUBLIC, step.components(), step.properties(), helpers);
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc(
                        "How a {@link $T} is described to models, read and written. Generated from its declaration.\n",
                        type)
                .addModifiers(Modifiers.of(step.declaration()))
                .superclass(ParameterizedTypeName.get(RuntimeTypes.STEP_TYPE, type))
                .addField(constant())
                .addMethod(constructor())
                .addMethod(methods.read("read"))
                .addMethod(methods.writeMembers("writeProperties", "step"));
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

    private void addText(TypeSpec.Builder spec) {
        spec.addMethod(methods.overriding("isText")
                .returns(boolean.class)
                .addStatement("return true")
                .build());
        spec.addMethod(methods.ofText("ofText", "text"));
        spec.addMethod(methods.textOf("textOf", "step"));
    }
}
