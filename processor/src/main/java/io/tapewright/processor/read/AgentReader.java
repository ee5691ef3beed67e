package io.tapewright.processor.read;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.report.Origin;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads agents. */
final class AgentReader {
    private final Compilation compilation;
    private final StepReader steps;
    private final ToolReader tools;
    private final InputReader inputs;
    private final NodeReader nodes;
    private final SubagentReader subagents;

    AgentReader(Compilation compilation, StepReader steps, ToolReader tools, InputReader inputs) {
        this.compilation = compilation;
        this.steps = steps;
        this.tools = tools;
        this.inputs = inputs;
        this.nodes = new NodeReader(compilation, steps, tools);
        this.subagents = new SubagentReader(steps, tools);
    }

    /** An agent that is compiled here. */
    AgentModel read(TypeElement type, Mirror agent) {
        TemplateReader templates = new TemplateReader(compilation, type);
        List<ToolsReference> agentTools =
                agent.types("tools").stream().map(tools::reference).toList();
        List<NodeModel> agentNodes = agent.types("nodes").stream()
                .map(node -> nodes.read(node, agentTools, templates))
                .toList();
        List<StepReference> furtherSteps = agent.types("steps").stream()
                .flatMap(literal -> steps.references(literal).stream())
                .toList();
        return new AgentModel(
                Declarations.read(type, agent.origin()),
                WireNames.of(type),
                compilation.description(type),
                type.getRecordComponents().stream()
                        .map(component -> component(type, component))
                        .toList(),
                templates.read(agent, "system"),
                agentNodes,
                subagents.read(type, agent),
                agentTools,
                furtherSteps,
                inputs.read(type, agent),
                HookReader.agentHooks(type),
                HookReader.agentNeedsInstance(type),
                agent.origin("nodes"));
    }

    private static AgentModel.Component component(TypeElement record, RecordComponentElement component) {
        Element field = Compilation.fieldOf(record, component);
        return new AgentModel.Component(
                component.getSimpleName().toString(),
                Compilation.mayBeUnused(record) || Compilation.mayBeUnused(field),
                Origin.of(field));
    }
}
