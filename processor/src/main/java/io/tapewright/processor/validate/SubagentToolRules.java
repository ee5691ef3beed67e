package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.model.InputModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;

/** Agents that are tools are subagents with an input that a model can say, and are called where they are shown as such. */
final class SubagentToolRules {
    private final Report report;

    SubagentToolRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        agent.input().ifPresent(input -> check(agent, input));
        ToolsReference.agents(agent.tools()).forEach(tool -> check(agent, "The agent " + agent.display(), tool));
        for (NodeModel node : agent.nodes()) {
            // what a node shows because the agent has it was looked at above
            ToolsReference.agents(node.tools()).stream()
                    .filter(tool -> !agent.tools().contains(tool))
                    .forEach(tool -> check(agent, "The node " + node.display(), tool));
            checkCalled(node);
        }
    }

    private void check(AgentModel agent, String who, ToolsReference tool) {
        String name = tool.type().display();
        if (agent.subagent(tool.type()).isEmpty()) {
            report.error(Problem.TOOL_OF_NO_SUBAGENT, tool.origin(), who, name, agent.display());
        }
        if (tool.names().isEmpty()) {
            report.error(Problem.TOOL_WITHOUT_INPUT, tool.origin(), who, name);
        }
    }

    /** A node that calls no tool at all may show what others call. */
    private void checkCalled(NodeModel node) {
        if (node.emits("ToolCalls") && !node.emits("Call")) {
            ToolsReference.agents(node.tools())
                    .forEach(tool -> report.error(
                            Problem.TOOL_NEVER_CALLED,
                            node.emitsOrigin(),
                            node.display(),
                            tool.type().display()));
        }
    }

    private void check(AgentModel agent, InputModel input) {
        Declaration declaration = input.declaration();
        String objection = objection(input);
        if (!objection.isEmpty()) {
            report.error(
                    Problem.INPUT_UNUSABLE,
                    declaration.origin(),
                    agent.display(),
                    declaration.type().display(),
                    objection,
                    declaration.type().simpleName());
        }
        String function = "call_" + agent.name();
        if (!ToolRules.NAME.matcher(function).matches()) {
            report.error(Problem.AGENT_NO_FUNCTION, agent.declaration().origin(), agent.display(), function);
        }
        for (Property property : input.properties()) {
            if (property.wireName().equals("kind")) {
                report.error(
                        Problem.INPUT_KIND,
                        property.origin(),
                        property.javaName(),
                        declaration.type().display(),
                        agent.display(),
                        agent.name() + "_kind");
            }
        }
    }

    private static String objection(InputModel input) {
        Declaration declaration = input.declaration();
        if (!declaration.isRecord()) {
            return "is not a record";
        }
        if (declaration.isPrivate()) {
            return "is private or nested in a private type";
        }
        if (declaration.isGeneric()) {
            return "has type parameters";
        }
        return input.described() == InputModel.Described.NOWHERE
                ? "is declared in another file without `@Part`, so that a build of this one alone would not see its comments"
                : "";
    }
}
