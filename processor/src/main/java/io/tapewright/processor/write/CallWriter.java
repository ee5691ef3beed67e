package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.InputModel;
import javax.lang.model.element.Modifier;

/** Writes the companion by which models call an agent as a tool. */
final class CallWriter {
    private final AgentModel agent;
    private final InputModel input;
    private final ClassName type;
    private final ClassName companion;
    private final Helpers helpers;
    private final ObjectMethods methods;

    CallWriter(AgentModel agent, InputModel input) {
        this.agent = agent;
        this.input = input;
        this.type = Names.of(input.declaration().type());
        this.companion = Names.call(agent.declaration().type());
        this.helpers = new Helpers(
                companion,
                "TYPE",
                "readInput",
                "writeInput",
                "ofContent",
                "contentOf",
                "read",
                "call",
                "input",
                "specs");
        this.methods = new ObjectMethods(type, Modifier.PROTECTED, input.components(), input.properties(), helpers);
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc(
                        "How models call the agent {@link $T} as a tool. Generated from its input, {@link $T}.\n",
                        Names.of(agent.declaration().type()),
                        type)
                .addModifiers(Modifiers.of(agent.declaration()))
                .superclass(ParameterizedTypeName.get(RuntimeTypes.SUBAGENT_TOOL, type))
                .addField(constant())
                .addMethod(constructor())
                .addMethod(methods.read("readInput"))
                .addMethod(methods.writeMembers("writeInput", "input"));
        if (input.isText()) {
            spec.addMethod(methods.ofText("ofContent", "content"));
            spec.addMethod(methods.textOf("contentOf", "input"));
        }
        helpers.addTo(spec);
        return spec;
    }

    private FieldSpec constant() {
        return FieldSpec.builder(companion, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The one description of such calls.\n")
                .initializer("new $T()", companion)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "super(\n$T.NAME,\n$L,\n$L)",
                        Names.agent(agent.declaration().type()),
                        Texts.of(agent.told()),
                        schema())
                .build();
    }

    /** Comments of another file are in the companion only. */
    private CodeBlock schema() {
        return input.described() == InputModel.Described.PART
                ? CodeBlock.of("$T.SCHEMA", Names.part(input.declaration().type()))
                : SchemaCode.of(input.properties());
    }
}
