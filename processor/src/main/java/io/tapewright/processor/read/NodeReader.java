package io.tapewright.processor.read;

import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.SubagentCall;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.model.TypeUse;
import io.tapewright.processor.model.WireName;
import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the nodes of an agent. */
final class NodeReader {
    private final Compilation compilation;
    private final StepReader steps;
    private final ToolReader tools;

    NodeReader(Compilation compilation, StepReader steps, ToolReader tools) {
        this.compilation = compilation;
        this.steps = steps;
        this.tools = tools;
    }

    /**
     * A node.
     *
     * @param listed where the agent names it
     * @param agentTools what it shows if it does not say
     * @param templates reads templates that use the agent's configuration
     */
    NodeModel read(Mirror.ClassLiteral listed, List<ToolsReference> agentTools, TemplateReader templates) {
        TypeElement type = listed.type();
        return Mirror.on(type, "Node")
                .map(node -> compilation.isSource(type) ? node : node.reportedAt(listed.origin()))
                .map(node -> read(type, node, listed.origin(), agentTools, templates))
                .orElseGet(() -> notAnnotated(type, listed.origin()));
    }

    private NodeModel read(
            TypeElement type, Mirror node, Origin listing, List<ToolsReference> agentTools, TemplateReader templates) {
        return new NodeModel(
                Declarations.read(type, node.origin()),
                true,
                WireNames.of(type),
                compilation.description(type),
                emits(node),
                node.origin("emits"),
                node.text("llm"),
                node.origin("llm"),
                node.annotations("wireNames").stream().map(NodeReader::wireName).toList(),
                templates.read(node, "system"),
                templates.read(node, "stepsPrompt"),
                templates.read(node, "guidance"),
                call(node, templates),
                node.annotations("next").stream().map(this::transition).toList(),
                node.types("targets").stream().map(NodeReader::target).toList(),
                node.origin("targets"),
                HookReader.hooks(type),
                HookReader.needsInstance(type),
                node.constants("dialect"),
                node.origin("dialect"),
                shownTools(node, agentTools),
                listing);
    }

    private static NodeModel notAnnotated(TypeElement type, Origin listing) {
        return new NodeModel(
                Declarations.read(type, listing),
                false,
                WireNames.of(type),
                "",
                List.of(),
                listing,
                "",
                listing,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SubagentCall.NONE,
                List.of(),
                List.of(),
                listing,
                List.of(),
                false,
                List.of(),
                listing,
                List.of(),
                listing);
    }

    private List<StepReference> emits(Mirror node) {
        return node.types("emits").stream()
                .flatMap(literal -> steps.references(literal).stream())
                .toList();
    }

    private static WireName wireName(Mirror wireName) {
        TypeElement step =
                wireName.type("step").map(Mirror.ClassLiteral::type).orElseThrow(UnresolvedTypeException::new);
        return new WireName(
                Declarations.javaType(step), wireName.origin("step"), wireName.text("name"), wireName.origin("name"));
    }

    private static SubagentCall call(Mirror node, TemplateReader templates) {
        return new SubagentCall(
                node.type("calls").map(NodeReader::use),
                templates.read(node, "content"),
                node.types("inputs").stream().map(NodeReader::use).toList());
    }

    private static TypeUse use(Mirror.ClassLiteral literal) {
        return new TypeUse(Declarations.javaType(literal.type()), literal.origin());
    }

    private Transition transition(Mirror next) {
        Optional<Mirror.ClassLiteral> after = next.type("after")
                .filter(literal -> !literal.type().getQualifiedName().contentEquals("io.tapewright.step.TapeStep"));
        Mirror.ClassLiteral target = next.type("node").orElseThrow(UnresolvedTypeException::new);
        return new Transition(
                after.map(literal -> Declarations.javaType(literal.type())),
                next.origin("after"),
                after.map(steps::references).orElse(List.of()),
                Declarations.javaType(target.type()),
                next.origin("node"));
    }

    private static Transition target(Mirror.ClassLiteral node) {
        return new Transition(
                Optional.empty(), node.origin(), List.of(), Declarations.javaType(node.type()), node.origin());
    }

    /** The tool classes it shows; the default of the annotation, {@code Agent.class}, stands for all of the agent's. */
    private List<ToolsReference> shownTools(Mirror node, List<ToolsReference> agentTools) {
        List<Mirror.ClassLiteral> shown = node.types("tools");
        boolean all = !node.has("tools")
                || shown.stream()
                        .anyMatch(literal ->
                                literal.type().getQualifiedName().contentEquals("io.tapewright.annotation.Agent"));
        return all ? agentTools : shown.stream().map(tools::reference).toList();
    }
}
