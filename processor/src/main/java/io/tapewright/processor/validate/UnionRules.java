package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.BuiltInKind;
import io.tapewright.processor.model.NodeForm;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.StepReference.Source;
import io.tapewright.processor.model.SubagentReference;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a node emits, and what an agent's tapes hold, are steps that can be told apart. */
final class UnionRules {
    /** Steps that no model says, and what a node emits in their place. */
    private static final Map<String, String> NEVER_SAID = Map.of(
            "ToolCallAction", "ToolCalls",
            "UnknownStep", "AssistantThought",
            "ApprovalRequired", "ToolCalls",
            "Approval", "ToolCalls");

    private final Report report;

    UnionRules(Report report) {
        this.report = report;
    }

    void check(StepModel step) {
        String type = step.declaration().type().display();
        if (BuiltInKind.isTaken(step.kind())) {
            report.error(Problem.KIND_BUILT_IN, step.kindOrigin(), type, step.kind(), "my_" + step.kind());
        }
        boolean isStep = step.declaration().isRecord() || step.declaration().isClass();
        if (isStep && !step.hasRole()) {
            report.error(
                    Problem.MISSING_ROLE,
                    step.declaration().origin(),
                    type,
                    step.declaration().type().simpleName());
        }
    }

    void check(AgentModel agent) {
        Map<String, StepReference> byKind = new HashMap<>();
        for (NodeModel node : agent.nodes()) {
            checkEmits(agent, node);
            checkDialect(node);
            checkKinds(agent, node, byKind);
        }
        for (StepReference step : agent.steps()) {
            checkIsStep("The agent " + agent.display(), step);
            StepReference other = byKind.putIfAbsent(step.kind(), step);
            reportSameKind(agent, other, step);
        }
        for (SubagentReference subagent : agent.subagents()) {
            // what is wrong within a subagent is told there
            subagent.steps().forEach(step -> reportSameKind(agent, byKind.putIfAbsent(step.kind(), step), step));
        }
    }

    private void checkEmits(AgentModel agent, NodeModel node) {
        if (node.isAnnotated()
                && node.form() == NodeForm.STANDARD
                && node.emits().isEmpty()) {
            report.error(Problem.NO_EMITS, node.emitsOrigin(), node.display());
        }
        Set<StepReference> seen = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (StepReference step : node.emits()) {
            checkIsStep("The node " + node.display(), step);
            if (step.source() == Source.TOOL_CALLS && agent.toolClasses().isEmpty()) {
                report.error(Problem.NO_TOOLS, step.origin(), node.display(), agent.display());
            }
            checkIsSaid(node, step);
            if (step.source() != Source.NONE && step.is("Observation")) {
                report.error(
                        Problem.EMITS_OBSERVATION,
                        step.origin(),
                        node.display(),
                        step.type().display());
            }
            if (!types.add(step.type().qualifiedName()) && seen.add(step)) {
                report.error(
                        Problem.EMITS_TWICE,
                        step.origin(),
                        node.display(),
                        step.type().display());
            }
        }
    }

    private void checkIsSaid(NodeModel node, StepReference step) {
        String instead = NEVER_SAID.get(step.type().simpleName());
        if (step.source() == Source.BUILT_IN && instead != null) {
            report.error(
                    Problem.NEVER_SAID,
                    step.origin(),
                    node.display(),
                    step.type().display(),
                    instead);
        }
    }

    private void checkIsStep(String who, StepReference step) {
        if (step.source() == Source.NONE) {
            boolean byHand = step.is("TapeStep");
            String fix = byHand
                    ? "Put @Step on the record, or make the interface sealed."
                    : "Let it be a record with @Step that implements a role.";
            report.error(Problem.NOT_A_STEP, step.origin(), who, step.type().display(), fix);
        }
    }

    private void checkKinds(AgentModel agent, NodeModel node, Map<String, StepReference> inAgent) {
        Map<String, StepReference> inUnion = new HashMap<>();
        for (StepReference step : node.emits()) {
            StepReference other = inUnion.putIfAbsent(node.wireKind(step), step);
            boolean named = node.wireName(step).isPresent()
                    || other != null && node.wireName(other).isPresent();
            if (other != null && !named && clash(other, step)) {
                report.error(
                        Problem.KIND_TWICE_IN_UNION,
                        step.origin(),
                        node.display(),
                        other.type().displayBeside(step.type()),
                        step.type().displayBeside(other.type()),
                        step.kind());
            } else {
                reportSameKind(agent, inAgent.putIfAbsent(step.kind(), step), step);
            }
        }
    }

    private void reportSameKind(AgentModel agent, @Nullable StepReference other, StepReference step) {
        if (other != null && clash(other, step)) {
            report.error(
                    Problem.KIND_TWICE_IN_AGENT,
                    step.origin(),
                    agent.display(),
                    other.type().displayBeside(step.type()),
                    step.type().displayBeside(other.type()),
                    step.kind());
        }
    }

    private static boolean clash(StepReference other, StepReference step) {
        // a kind that is built in was reported on the step that took it
        return step.source() == Source.COMPANION
                && other.source() == Source.COMPANION
                && !other.type().equals(step.type());
    }

    private void checkDialect(NodeModel node) {
        if (node.dialects().size() > 1) {
            report.error(
                    Problem.MANY_DIALECTS, node.dialectOrigin(), node.display(), String.join(" and ", node.dialects()));
            return;
        }
        List<StepReference> texts =
                node.emits().stream().filter(StepReference::isText).toList();
        if (node.dialects().contains("TEXT") && texts.size() != 1) {
            String names = texts.isEmpty()
                    ? "none does"
                    : texts.stream().map(text -> text.type().display()).collect(Collectors.joining(", "));
            report.error(Problem.NOT_TEXT, node.dialectOrigin(), node.display(), texts.size(), names);
        }
    }
}
