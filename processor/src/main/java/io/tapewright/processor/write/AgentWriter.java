package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.ToolsReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of an agent. */
final class AgentWriter {
    private static final ClassName BUILDER = RuntimeTypes.TAPE_AGENT.nestedClass("Builder");

    private final AgentModel agent;
    private final ClassName type;

    AgentWriter(AgentModel agent) {
        this.agent = agent;
        this.type = Names.of(agent.declaration().type());
    }

    TypeSpec.Builder write() {
        return TypeSpec.classBuilder(Names.agent(agent.declaration().type()))
                .addJavadoc("$L", documentation())
                .addModifiers(Modifiers.of(agent.declaration()))
                .addField(FieldSpec.builder(String.class, "NAME", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("What tapes call the agent.\n")
                        .initializer("$L", Texts.quoted(agent.name()))
                        .build())
                .addField(constant(RuntimeTypes.STEP_TYPES, "STEPS", steps()))
                .addField(constant(
                        RuntimeTypes.TAPE_CODEC, "CODEC", CodeBlock.of("$T.of(STEPS)", RuntimeTypes.TAPE_CODEC)))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(builder())
                .addMethod(codec());
    }

    private CodeBlock documentation() {
        CodeBlock.Builder text = CodeBlock.builder().add("Builds the agent {@link $T}.\n", type);
        if (!agent.description().isEmpty()) {
            text.add("\n<p>$L\n", JavadocText.of(agent.description()));
        }
        FlowDiagram flow = new FlowDiagram(FlowGraph.of(agent));
        text.add("\n<pre class=\"mermaid\">{@code\n");
        flow.lines().forEach(line -> text.add("$L\n", line));
        text.add("}</pre>\n");
        if (flow.hasDottedArrows()) {
            text.add("\n<p>Along dotted arrows the environment acts.\n");
        }
        return text.build();
    }

    private static FieldSpec constant(ClassName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    /** The step types of the user; the built-in ones are on every tape. */
    private CodeBlock steps() {
        List<CodeBlock> own = Stream.concat(
                        agent.nodes().stream().flatMap(node -> node.emits().stream()), agent.steps().stream())
                .filter(step -> step.source() == StepReference.Source.COMPANION)
                .collect(
                        Collectors.toMap(StepReference::type, StepTypeCode::of, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        CodeBlock builtIn = CodeBlock.of("$T.builtIn()", RuntimeTypes.STEP_TYPES);
        return own.isEmpty() ? builtIn : CodeBlock.of("$L.and($L)", builtIn, CodeBlock.join(own, ", "));
    }

    private MethodSpec builder() {
        NameAllocator parameters = new NameAllocator();
        MethodSpec.Builder method = MethodSpec.methodBuilder("builder")
                .addJavadoc("Starts to build the agent; what it still needs is a model.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER);
        String configuration = parameters.newName(Names.decapitalized(type.simpleName()));
        if (agent.declaration().isRecord()) {
            method.addParameter(type, configuration);
            method.addJavadoc("\n@param $N the configuration\n", configuration);
        }
        List<CodeBlock> toolsets = new ArrayList<>();
        for (ToolsReference tools : agent.tools()) {
            toolsets.add(toolset(tools, parameters, method, !agent.declaration().isRecord() && toolsets.isEmpty()));
        }
        List<CodeBlock> nodes = new ArrayList<>();
        for (NodeModel node : agent.nodes()) {
            boolean isFirst = !agent.declaration().isRecord() && toolsets.isEmpty() && nodes.isEmpty();
            nodes.add(node(node, configuration, parameters, method, isFirst));
        }
        return method.addStatement(build(toolsets, nodes)).build();
    }

    private CodeBlock node(
            NodeModel node,
            String configuration,
            NameAllocator parameters,
            MethodSpec.Builder method,
            boolean isFirst) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (NodeWriter.needsConfiguration(agent, node)) {
            arguments.add(CodeBlock.of("$N", configuration));
        }
        if (node.needsInstance()) {
            JavaType nodeType = node.declaration().type();
            String parameter = parameters.newName(Names.decapitalized(nodeType.simpleName()));
            method.addParameter(Names.of(nodeType), parameter);
            String line = "@param $N does what the node {@code $L} does itself\n";
            method.addJavadoc(isFirst ? "\n" + line : line, parameter, nodeType.display());
            arguments.add(CodeBlock.of("$N", parameter));
        }
        return CodeBlock.of("$T.create($L)", Names.node(agent, node), CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock toolset(
            ToolsReference tools, NameAllocator parameters, MethodSpec.Builder method, boolean isFirst) {
        ClassName toolset = Names.toolset(tools.type());
        if (!tools.needsInstance()) {
            return CodeBlock.of("new $T()", toolset);
        }
        String parameter = parameters.newName(Names.decapitalized(tools.type().simpleName()));
        method.addParameter(Names.of(tools.type()), parameter);
        method.addJavadoc(
                isFirst ? "\n@param $N carries out calls of tools\n" : "@param $N carries out calls of tools\n",
                parameter);
        return CodeBlock.of("new $T($N)", toolset, parameter);
    }

    private static CodeBlock build(List<CodeBlock> toolsets, List<CodeBlock> nodes) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return $T.builder(NAME)\n.steps(STEPS)", RuntimeTypes.TAPE_AGENT);
        if (!toolsets.isEmpty()) {
            code.add("\n.tools($L)", CodeBlock.join(toolsets, ", "));
        }
        nodes.forEach(node -> code.add("\n.node($L)", node));
        return code.build();
    }

    private static MethodSpec codec() {
        return MethodSpec.methodBuilder("codec")
                .addJavadoc("Reads and writes this agent's tapes.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeTypes.TAPE_CODEC)
                .addStatement("return CODEC")
                .build();
    }
}
