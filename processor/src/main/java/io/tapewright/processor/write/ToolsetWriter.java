package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a tool class. */
final class ToolsetWriter {
    private static final TypeName SPEC_LIST =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TOOL_SPEC);

    private final ToolClassModel tools;
    private final ClassName type;
    private final ClassName companion;
    private final Helpers helpers;

    ToolsetWriter(ToolClassModel tools) {
        this.tools = tools;
        this.type = Names.of(tools.declaration().type());
        this.companion = Names.toolset(tools.declaration().type());
        this.helpers = new Helpers(companion, "SPECS", "specs", "call", "tools", "equals", "hashCode");
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc("Describes the tools of {@link $T} and calls them. Generated from its declaration.\n", type)
                .addModifiers(Modifiers.of(tools.declaration()))
                .addSuperinterface(RuntimeTypes.TOOLSET);
        List<String> constants = new ArrayList<>();
        List<MethodSpec> callers = new ArrayList<>();
        for (ToolModel tool : tools.tools()) {
            String constant = helpers.newMember(Names.constant(tool.javaName()));
            constants.add(constant);
            spec.addField(specification(tool, constant));
            callers.add(caller(tool, constant));
        }
        spec.addField(specifications(constants));
        addInstance(spec);
        spec.addMethod(specs()).addMethod(call(callers));
        spec.addMethod(equality()).addMethod(hash());
        callers.forEach(spec::addMethod);
        helpers.addTo(spec);
        return spec;
    }

    /** An agent and its subagents have one environment: the same tools may come into it by several ways. */
    private MethodSpec equality() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("equals")
                .addJavadoc(
                        tools.needsInstance()
                                ? "Whether the other one calls the tools of the same instance.\n"
                                : "Whether the other one calls the same tools.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other");
        return tools.needsInstance()
                ? method.addStatement("return other instanceof $T toolset && toolset.tools == tools", companion)
                        .build()
                : method.addStatement("return other instanceof $T", companion).build();
    }

    private MethodSpec hash() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        tools.needsInstance()
                                ? CodeBlock.of("return $T.identityHashCode(tools)", System.class)
                                : CodeBlock.of("return $T.class.hashCode()", companion))
                .build();
    }

    private static FieldSpec specification(ToolModel tool, String constant) {
        return FieldSpec.builder(RuntimeTypes.TOOL_SPEC, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of(\n$>$>$L,\n$L,\n$L)$<$<",
                        RuntimeTypes.TOOL_SPEC,
                        Texts.quoted(tool.wireName()),
                        Texts.of(tool.told()),
                        SchemaCode.of(tool.parameters()))
                .build();
    }

    private FieldSpec specifications(List<String> constants) {
        return FieldSpec.builder(SPEC_LIST, "SPECS", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What models are told of the tools, in the order of the source.\n")
                .initializer("$T.of($L)", List.class, String.join(", ", constants))
                .build();
    }

    private void addInstance(TypeSpec.Builder spec) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        if (tools.needsInstance()) {
            spec.addField(type, "tools", Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addJavadoc("Calls the tools of an instance.\n")
                    .addParameter(type, "tools")
                    .addStatement("this.tools = tools");
        } else {
            constructor.addJavadoc("Calls the tools, all of which are static.\n");
        }
        spec.addMethod(constructor.build());
    }

    private static MethodSpec specs() {
        return MethodSpec.methodBuilder("specs")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(SPEC_LIST)
                .addStatement("return SPECS")
                .build();
    }

    private MethodSpec call(List<MethodSpec> callers) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (name) {\n$>");
        for (int i = 0; i < callers.size(); i++) {
            code.add(
                    "case $L -> $N(arguments);\n",
                    Texts.quoted(tools.tools().get(i).wireName()),
                    callers.get(i));
        }
        code.add(
                "default -> throw new $T(name, SPECS.stream().map($T::name).toList());\n$<};\n",
                RuntimeTypes.UNKNOWN_TOOL,
                RuntimeTypes.TOOL_SPEC);
        MethodSpec.Builder method = MethodSpec.methodBuilder("call")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.JSON_VALUE)
                .addParameter(String.class, "name")
                .addParameter(RuntimeTypes.JSON_READER, "arguments")
                .addCode(code.build());
        if (tools.tools().stream().anyMatch(tool -> !tool.thrown().isEmpty())) {
            method.addException(Exception.class);
        }
        return method.build();
    }

    /** The method that reads the arguments of a tool, calls it and writes what it returns. */
    private MethodSpec caller(ToolModel tool, String constant) {
        List<Property> parameters = tool.parameters();
        String names = helpers.propertyNames(constant + "_ARGUMENTS", Stream.empty(), parameters);
        ReadingCode.Locals locals = ReadingCode.Locals.of(parameters, companion, names);
        String receiver = tool.isStatic() ? "" : locals.values().contains("tools") ? "this.tools" : "tools";
        CodeBlock call = tool.isStatic()
                ? CodeBlock.of("$T.$N($L)", type, tool.javaName(), locals.arguments())
                : CodeBlock.of("$L.$N($L)", receiver, tool.javaName(), locals.arguments());
        MethodSpec.Builder method = MethodSpec.methodBuilder(helpers.newMember(tool.javaName()))
                .addModifiers(Modifier.PRIVATE)
                .returns(RuntimeTypes.JSON_VALUE)
                .addParameter(RuntimeTypes.JSON_READER, locals.in())
                .addCode(helpers.reading().object(parameters, locals, names, false))
                .addCode(helpers.reading().require(parameters, locals, names, false))
                .addStatement("$N.end()", locals.in())
                .addCode(new ResultCode(helpers.writing(), locals.locals()).of(tool.result(), call));
        tool.thrown().forEach(thrown -> method.addException(Names.of(thrown)));
        return tool.isStatic() ? method.addModifiers(Modifier.STATIC).build() : method.build();
    }
}
