package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.SubagentReference;
import io.tapewright.processor.model.ToolsReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of an agent. */
final class AgentWriter {
    private static final ClassName BUILDER = RuntimeTypes.TAPE_AGENT.nestedClass("Builder");

    private final AgentModel agent;
    private final ClassName type;
    private final Roles roles;

    AgentWriter(AgentModel agent) {
        this.agent = agent;
        this.type = Names.of(agent.declaration().type());
        this.roles = new Roles(agent);
    }

    TypeSpec.Builder write() {
        return TypeSpec.classBuilder(Names.agent(agent.declaration().type()))
                .addJavadoc("$L", documentation())
                .addModifiers(Modifiers.of(agent.declaration()))
                .addField(FieldSpec.builder(String.class, "NAME", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("What tapes call the agent.\n")
                        .initializer("$L", Texts.quoted(agent.name()))
                        .build())
                .addFields(roles.constants())
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
        if (agent.nodes().isEmpty()) {
            return text.add("\n<p>It has no nodes; it chooses the subagent whose turn it is.\n")
                    .build();
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

    /** The step types of the user, those of subagents included; the built-in ones are on every tape. */
    private CodeBlock steps() {
        List<CodeBlock> own = Stream.concat(
                        agent.nodes().stream().flatMap(node -> node.emits().stream()), agent.steps().stream())
                .filter(step -> step.source() == StepReference.Source.COMPANION)
                .collect(
                        Collectors.toMap(StepReference::type, StepTypeCode::of, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        CodeBlock.Builder all = CodeBlock.builder().add("$T.builtIn()", RuntimeTypes.STEP_TYPES);
        if (!own.isEmpty()) {
            all.add(".and($L)", CodeBlock.join(own, ", "));
        }
        for (SubagentReference subagent : agent.subagents()) {
            all.add("$>$>\n.and($T.codec().types().all())$<$<", Names.agent(subagent.type()));
        }
        return all.build();
    }

    private MethodSpec builder() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("builder")
                .addJavadoc("Starts to build the agent; what it still needs is a model$L.\n", roles.documentation())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER);
        BuilderParameters parameters = new BuilderParameters();
        if (agent.declaration().isRecord() || agent.needsInstance()) {
            self(parameters);
        }
        List<CodeBlock> toolsets = agent.toolClasses().stream()
                .map(tools -> toolset(tools, parameters))
                .toList();
        CodeBlock.Builder code =
                CodeBlock.builder().add("return $T.builder(NAME)\n.steps(STEPS)", RuntimeTypes.TAPE_AGENT);
        if (!toolsets.isEmpty()) {
            code.add("\n.tools($L)", CodeBlock.join(toolsets, ", "));
        }
        agent.nodes().forEach(node -> code.add("\n.node($L)", node(node, parameters)));
        for (SubagentReference subagent : agent.subagents()) {
            code.add("\n.subagent($T.NAME, $N)", Names.agent(subagent.type()), parameters.subagent(subagent.type()));
        }
        agent.hooks().forEach(hook -> code.add("\n.$L($L)", hook.builderMethod(), hook(hook, parameters)));
        parameters.addTo(method);
        return method.addStatement(code.build()).build();
    }

    /** The parameter for the instance of the agent's own class. */
    private String self(BuilderParameters parameters) {
        String use = agent.declaration().isRecord() ? "the configuration" : "does what the agent does itself";
        return parameters.object(agent.declaration().type(), CodeBlock.of("$L", use));
    }

    private CodeBlock node(NodeModel node, BuilderParameters parameters) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (NodeCompanion.needsConfiguration(agent, node)) {
            arguments.add(CodeBlock.of("$N", self(parameters)));
        }
        if (node.needsInstance()) {
            JavaType nodeType = node.declaration().type();
            CodeBlock use = CodeBlock.of("does what the node {@code $L} does itself", nodeType.display());
            arguments.add(CodeBlock.of("$N", parameters.object(nodeType, use)));
        }
        return CodeBlock.of("$T.create($L)", Names.node(agent, node), CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock toolset(ToolsReference tools, BuilderParameters parameters) {
        ClassName toolset = Names.toolset(tools.type());
        return tools.needsInstance()
                ? CodeBlock.of(
                        "new $T($N)",
                        toolset,
                        parameters.object(tools.type(), CodeBlock.of("carries out calls of tools")))
                : CodeBlock.of("new $T()", toolset);
    }

    private CodeBlock hook(Hook hook, BuilderParameters parameters) {
        boolean isPassed = agent.declaration().isRecord() || agent.needsInstance();
        CodeBlock self = isPassed ? CodeBlock.of("$N", self(parameters)) : CodeBlock.of("new $T()", type);
        if (hook != Hook.CHOOSES_SUBAGENT) {
            return self;
        }
        CodeBlock subagents = agent.subagents().stream()
                .map(subagent -> CodeBlock.of(
                        "$T.entry($T.class, $T.NAME)",
                        Map.class,
                        Names.of(subagent.type()),
                        Names.agent(subagent.type())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L, $T.ofEntries($L)", self, Map.class, subagents);
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
