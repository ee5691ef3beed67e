package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
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
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a node in an agent. */
final class NodeWriter {
    private final AgentModel agent;
    private final NodeModel node;
    private final NodeCompanion companion;

    NodeWriter(AgentModel agent, NodeModel node) {
        this.agent = agent;
        this.node = node;
        this.companion = new NodeCompanion(agent, node);
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder spec = companion.start();
        if (hasToolsConstant()) {
            spec.addField(toolsConstant());
        }
        return spec.addMethod(NodeCompanion.constructor()).addMethod(union()).addMethod(create());
    }

    private MethodSpec union() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder()", RuntimeTypes.STEP_UNION);
        List<CodeBlock> branches = node.emits().stream().flatMap(this::branches).toList();
        // a chain of three calls fits on a line
        String place = branches.size() == 1 ? "" : "\n";
        branches.forEach(branch -> code.add(place).add(branch));
        return MethodSpec.methodBuilder("union")
                .addJavadoc("What a completion may hold.\n")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeTypes.STEP_UNION)
                .addStatement(code.add(place + ".build()").build())
                .build();
    }

    /** What a union says of a step type; a call of a subagent as a tool has a type for each of them. */
    private Stream<CodeBlock> branches(StepReference step) {
        if (step.source() == StepReference.Source.TOOL_CALLS) {
            return Stream.of(CodeBlock.of(".toolCalls($L)", tools(agent.toolClasses())));
        }
        return step.is("Call") && !node.functions().isEmpty()
                ? node.functions().stream().map(tool -> CodeBlock.of(".step($T.TYPE)", Names.call(tool.type())))
                : Stream.of(CodeBlock.of(".step($L)", named(step)));
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
        if (!node.role().isEmpty()) {
            code.add("\n.llm($L)", new Roles(agent).of(node));
        }
        addTemplate(code, "system", NodeCompanion.system(agent, node));
        addTemplate(code, "stepsPrompt", node.stepsPrompt());
        addTemplate(code, "guidance", node.guidance());
        if (showsTools()) {
            code.add("\n.tools($L)", tools(node.shownTools()));
        }
        node.dialects().forEach(dialect -> code.add("\n.dialect($T.$L)", RuntimeTypes.DIALECT, dialect));
        node.next().forEach(transition -> code.add("\n.next($L)", next(transition)));
        node.hooks().forEach(hook -> code.add("\n.$L($L)", hook.builderMethod(), arguments(hook)));
        return companion
                .create(RuntimeTypes.STANDARD_NODE)
                .addStatement(code.add("\n.build()").build())
                .build();
    }

    private CodeBlock arguments(Hook hook) {
        return hook == Hook.CHOOSES_NEXT_NODE ? companion.hookWithTargets() : companion.hook();
    }

    private void addTemplate(CodeBlock.Builder code, String method, Optional<Template> template) {
        template.ifPresent(
                present -> code.add("\n.$L($L)", method, companion.templates().lambda(present)));
    }

    private CodeBlock next(Transition transition) {
        CodeBlock name = companion.target(transition);
        return transition
                .after()
                .map(after -> CodeBlock.of("$T.class, $L", Names.of(after), name))
                .orElse(name);
    }

    private CodeBlock tools(List<ToolsReference> tools) {
        return hasToolsConstant() && tools.equals(agent.toolClasses()) ? CodeBlock.of("TOOLS") : specs(tools);
    }

    private static CodeBlock specs(List<ToolsReference> tools) {
        CodeBlock specs = tools.stream().map(NodeWriter::specs).collect(CodeBlock.joining(", "));
        return tools.size() == 1
                ? specs
                : CodeBlock.of("$T.of($L).flatMap($T::stream).toList()", Stream.class, specs, List.class);
    }

    private static CodeBlock specs(ToolsReference tools) {
        return tools.isAgent()
                ? CodeBlock.of("$T.TYPE.specs()", Names.call(tools.type()))
                : CodeBlock.of("$T.SPECS", Names.toolset(tools.type()));
    }

    private boolean showsTools() {
        return node.isPrompted() && !node.shownTools().isEmpty();
    }

    /** Whether the tools of the agent are put together from several classes. */
    private boolean hasToolsConstant() {
        boolean calls = node.emits().stream().anyMatch(step -> step.source() == StepReference.Source.TOOL_CALLS);
        return agent.toolClasses().size() > 1
                && (calls || showsTools() && node.shownTools().equals(agent.toolClasses()));
    }

    private FieldSpec toolsConstant() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TOOL_SPEC),
                        "TOOLS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(specs(agent.toolClasses()))
                .build();
    }
}
