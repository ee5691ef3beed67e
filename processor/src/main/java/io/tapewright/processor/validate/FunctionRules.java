package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.StepReference.Source;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.model.WireName;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where models call functions, those that stand for steps are called otherwise than tools and subagents. */
final class FunctionRules {
    private final Report report;

    FunctionRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        agent.nodes().forEach(node -> check(agent, node));
    }

    private void check(AgentModel agent, NodeModel node) {
        Map<String, ToolsReference> tools = byName(toolsOf(agent, node));
        Map<String, ToolsReference> subagents = byName(node.functions().stream());
        for (StepReference step : node.emits()) {
            String name = node.wireKind(step);
            Optional<ToolsReference> other = !isNamed(node, step)
                    ? Optional.empty()
                    : Optional.ofNullable(subagents.get(name))
                            .or(() -> isText(node, step) ? Optional.empty() : Optional.ofNullable(tools.get(name)));
            other.ifPresent(tool -> report.error(
                    Problem.FUNCTION_TWICE,
                    origin(node, step),
                    node.display(),
                    step.type().display(),
                    name,
                    tool.type().displayBeside(step.type())));
        }
    }

    /** What stands beside the functions of steps where the node calls any. */
    private static Stream<ToolsReference> toolsOf(AgentModel agent, NodeModel node) {
        if (node.emits("ToolCalls")) {
            return Stream.concat(agent.toolClasses().stream(), node.shownTools().stream());
        }
        boolean callsFunctions = !node.functions().isEmpty() || node.dialects().contains("TOOLS");
        return callsFunctions ? node.shownTools().stream() : Stream.of();
    }

    private static Map<String, ToolsReference> byName(Stream<ToolsReference> tools) {
        Map<String, ToolsReference> byName = new HashMap<>();
        tools.forEach(reference -> reference.names().forEach(name -> byName.putIfAbsent(name, reference)));
        return byName;
    }

    /** Whether a step has a name in completions; calls have those of tools and subagents. */
    private static boolean isNamed(NodeModel node, StepReference step) {
        boolean isSubagents = step.is("Call") && !node.functions().isEmpty();
        return step.source() != Source.TOOL_CALLS && step.source() != Source.NONE && !isSubagents;
    }

    /** Whether a step is what the model says in words. */
    private static boolean isText(NodeModel node, StepReference step) {
        List<StepReference> texts =
                node.emits().stream().filter(StepReference::isText).toList();
        return texts.size() == 1 && texts.contains(step);
    }

    private static Origin origin(NodeModel node, StepReference step) {
        return node.wireName(step).map(WireName::nameOrigin).orElse(step.origin());
    }
}
