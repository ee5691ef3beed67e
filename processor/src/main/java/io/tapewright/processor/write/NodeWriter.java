package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.model.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a node in an agent. */
final class NodeWriter {
    private final AgentModel agent;
    private final NodeModel node;
    private final ClassName agentType;
    private final ClassName companion;
    private final String agentVariable;
    private final String hooksVariable;

    NodeWriter(AgentModel agent, NodeModel node) {
        this.agent = agent;
        this.node = node;
        this.agentType = Names.of(agent.declaration().type());
        this.companion = Names.node(agent, node);
        NameAllocator parameters = new NameAllocator();
        this.agentVariable = parameters.newName(Names.decapitalized(agentType.simpleName()));
        this.hooksVariable =
                parameters.newName(Names.decapitalized(node.declaration().type().simpleName()));
    }

    /** Whether the node is made from the agent's configuration, and not always the same. */
    static boolean needsConfiguration(AgentModel agent, NodeModel node) {
        return Stream.of(system(agent, node), node.stepsPrompt(), node.guidance())
                .flatMap(Optional::stream)
                .anyMatch(TemplateCode::usesConfiguration);
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(companion)
                .addJavadoc(
                        "The node $L of {@link $T}. Generated from {@code $L}.\n",
                        JavadocText.code(node.name()),
                        agentType,
                        node.display())
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(String.class, "NAME", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("What tapes call the node.\n")
                        .initializer("$L", Texts.quoted(node.name()))
                        .build());
        if (hasToolsConstant()) {
            spec.addField(toolsConstant());
        }
        return spec.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(union())
                .addMethod(create());
    }

    private MethodSpec union() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder()", RuntimeTypes.STEP_UNION);
        // a chain of three calls fits on a line
        String place = node.emits().size() == 1 ? "" : "\n";
        for (StepReference step : node.emits()) {
            code.add(place);
            code.add(
                    step.source() == StepReference.Source.TOOL_CALLS
                            ? CodeBlock.of(".toolCalls($L)", tools(agent.tools()))
                            : CodeBlock.of(".step($L)", named(step)));
        }
        return MethodSpec.methodBuilder("union")
                .addJavadoc("What a completion may hold.\n")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeTypes.STEP_UNION)
                .addStatement(code.add(place + ".build()").build())
                .build();
    }

    /** The type of a step, and what completions call it if tapes call it otherwise. */
    private CodeBlock named(StepReference step) {
        CodeBlock type = StepTypeCode.of(step);
        return node.wireName(step)
                .map(wireName -> CodeBlock.of("$L, $L", type, Texts.quoted(wireName.name())))
                .orElse(type);
    }

    private MethodSpec create() {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return $T.builder(NAME, union())", RuntimeTypes.STANDARD_NODE);
        TemplateCode templates = new TemplateCode(agentVariable);
        addTemplate(code, "system", system(agent, node), templates);
        addTemplate(code, "stepsPrompt", node.stepsPrompt(), templates);
        addTemplate(code, "guidance", node.guidance(), templates);
        if (!node.tools().isEmpty()) {
            code.add("\n.tools($L)", tools(node.tools()));
        }
        node.dialects().forEach(dialect -> code.add("\n.dialect($T.$L)", RuntimeTypes.DIALECT, dialect));
        node.next().forEach(transition -> code.add("\n.next($L)", next(transition)));
        node.hooks().forEach(hook -> code.add("\n.$L($L)", hook.builderMethod(), arguments(hook)));
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeTypes.STANDARD_NODE)
                .addJavadoc(
                        needsConfiguration(agent, node) ? "The node with an agent's configuration.\n" : "The node.\n");
        if (needsConfiguration(agent, node)) {
            method.addParameter(agentType, agentVariable);
        }
        ClassName type = Names.of(node.declaration().type());
        if (node.needsInstance()) {
            method.addParameter(type, hooksVariable);
        } else if (!node.hooks().isEmpty()) {
            method.addStatement("$T $N = new $T()", type, hooksVariable, type);
        }
        return method.addStatement(code.add("\n.build()").build()).build();
    }

    private CodeBlock arguments(Hook hook) {
        if (hook != Hook.CHOOSES_NEXT_NODE) {
            return CodeBlock.of("$N", hooksVariable);
        }
        CodeBlock targets = node.targets().stream()
                .map(target -> CodeBlock.of("$T.entry($T.class, $L)", Map.class, Names.of(target.node()), name(target)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$N, $T.ofEntries($L)", hooksVariable, Map.class, targets);
    }

    private static void addTemplate(
            CodeBlock.Builder code, String method, Optional<Template> template, TemplateCode templates) {
        template.ifPresent(present -> code.add("\n.$L($L)", method, templates.lambda(present)));
    }

    /** What tapes call the node where a transition leads. */
    private CodeBlock name(Transition transition) {
        ClassName target = agent.node(transition.node())
                .map(other -> Names.node(agent, other))
                .orElseThrow();
        return target.equals(companion) ? CodeBlock.of("NAME") : CodeBlock.of("$T.NAME", target);
    }

    private CodeBlock next(Transition transition) {
        CodeBlock name = name(transition);
        return transition
                .after()
                .map(after -> CodeBlock.of("$T.class, $L", Names.of(after), name))
                .orElse(name);
    }

    private CodeBlock tools(List<ToolsReference> tools) {
        return hasToolsConstant() && tools.equals(agent.tools()) ? CodeBlock.of("TOOLS") : specs(tools);
    }

    private static CodeBlock specs(List<ToolsReference> tools) {
        CodeBlock specs = tools.stream()
                .map(reference -> CodeBlock.of("$T.SPECS", Names.toolset(reference.type())))
                .collect(CodeBlock.joining(", "));
        return tools.size() == 1
                ? specs
                : CodeBlock.of("$T.of($L).flatMap($T::stream).toList()", Stream.class, specs, List.class);
    }

    /** Whether the tools of the agent are put together from several classes. */
    private boolean hasToolsConstant() {
        boolean calls = node.emits().stream().anyMatch(step -> step.source() == StepReference.Source.TOOL_CALLS);
        return agent.tools().size() > 1 && (calls || node.tools().equals(agent.tools()));
    }

    private FieldSpec toolsConstant() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TOOL_SPEC),
                        "TOOLS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(specs(agent.tools()))
                .build();
    }

    private static Optional<Template> system(AgentModel agent, NodeModel node) {
        return node.system().or(agent::system);
    }
}
