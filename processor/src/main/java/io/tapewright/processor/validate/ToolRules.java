package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.SubagentReference;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tools are there, and each is called by a name of its own. */
final class ToolRules {
    /** The names that all providers take for a function. */
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final Report report;

    ToolRules(Report report) {
        this.report = report;
    }

    /** A step may become a function; as long as it does not, any kind will do. */
    void check(StepModel step) {
        if (!NAME.matcher(step.kind()).matches()) {
            report.warning(
                    Problem.KIND_NO_FUNCTION,
                    step.kindOrigin(),
                    step.declaration().type().display(),
                    step.kind());
        }
    }

    void check(ToolClassModel tools) {
        String type = tools.declaration().type().display();
        if (tools.tools().isEmpty()) {
            report.error(Problem.CLASS_WITHOUT_TOOLS, tools.declaration().origin(), type);
        }
        Map<String, ToolModel> byName = new HashMap<>();
        for (ToolModel tool : tools.tools()) {
            if (!NAME.matcher(tool.wireName()).matches()) {
                report.error(Problem.NAME_INVALID, tool.origin(), type, tool.javaName(), tool.wireName());
            }
            ToolModel other = byName.putIfAbsent(tool.wireName(), tool);
            if (other != null) {
                report.error(
                        Problem.TOOL_TWICE_IN_CLASS,
                        tool.origin(),
                        type,
                        other.signature(),
                        tool.signature(),
                        tool.wireName());
            }
        }
    }

    void check(AgentModel agent) {
        Map<String, ToolsReference> byName = new HashMap<>();
        for (ToolsReference tools : agent.tools()) {
            checkHasTools("The agent " + agent.display(), tools);
            // a name that is there twice in one class was reported on that class
            for (String name : tools.names().stream().distinct().toList()) {
                ToolsReference other = byName.putIfAbsent(name, tools);
                if (other != null && reportTwice(agent, name, other, tools)) {
                    break;
                }
            }
        }
        for (SubagentReference subagent : agent.subagents()) {
            subagent.tools().forEach(tools -> checkDiffers(agent, tools, byName));
        }
        for (NodeModel node : agent.nodes()) {
            // tools that a node shows because the agent has them were looked at above
            node.tools().stream()
                    .filter(tools -> !agent.tools().contains(tools))
                    .forEach(tools -> checkHasTools("The node " + node.display(), tools));
        }
    }

    /** An agent and its subagents have one environment. The same tools may serve several of them. */
    private void checkDiffers(AgentModel agent, ToolsReference tools, Map<String, ToolsReference> byName) {
        for (String name : tools.names().stream().distinct().toList()) {
            ToolsReference other = byName.putIfAbsent(name, tools);
            if (other != null && !other.type().equals(tools.type())) {
                reportTwice(agent, name, other, tools);
            }
        }
    }

    /** Whether nothing more is to be said of these tools. */
    private boolean reportTwice(AgentModel agent, String name, ToolsReference one, ToolsReference other) {
        if (one.type().equals(other.type())) {
            report.error(
                    Problem.TOOLS_TWICE_IN_AGENT,
                    other.origin(),
                    agent.display(),
                    one.type().display());
            return true;
        }
        report.error(
                Problem.TOOL_TWICE_IN_AGENT,
                other.origin(),
                agent.display(),
                name,
                one.type().displayBeside(other.type()),
                other.type().displayBeside(one.type()));
        return false;
    }

    private void checkHasTools(String who, ToolsReference tools) {
        if (!tools.isAgent() && tools.names().isEmpty()) {
            report.error(Problem.NOT_TOOLS, tools.origin(), who, tools.type().display());
        }
    }
}
