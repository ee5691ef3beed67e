package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** There are nodes, and after each something can run. */
final class FlowRules {
    private final Report report;

    FlowRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        if (agent.nodes().isEmpty()) {
            report.error(
                    Problem.NO_NODES,
                    agent.nodesOrigin(),
                    agent.display(),
                    agent.declaration().type().simpleName());
            return;
        }
        checkNames(agent);
        for (NodeModel node : agent.nodes()) {
            if (!node.isAnnotated()) {
                report.error(Problem.NOT_A_NODE, node.listing(), agent.display(), node.display());
            }
            node.next().forEach(transition -> check(agent, node, transition));
        }
        checkEnd(agent);
    }

    private void checkNames(AgentModel agent) {
        Map<String, NodeModel> byName = new HashMap<>();
        for (NodeModel node : agent.nodes()) {
            NodeModel other = byName.putIfAbsent(node.name(), node);
            if (other != null) {
                report.error(
                        Problem.NODE_TWICE,
                        node.listing(),
                        agent.display(),
                        node.name(),
                        other.declaration()
                                .type()
                                .displayBeside(node.declaration().type()),
                        node.declaration()
                                .type()
                                .displayBeside(other.declaration().type()));
            }
        }
    }

    private void check(AgentModel agent, NodeModel node, Transition transition) {
        if (agent.node(transition.node()).isEmpty()) {
            List<String> names = agent.nodes().stream().map(NodeModel::display).toList();
            report.error(
                    Problem.UNKNOWN_NEXT_NODE,
                    transition.nodeOrigin(),
                    node.display(),
                    transition.node().display(),
                    agent.display(),
                    Suggestion.among(names, transition.node().display()));
        }
        // what is no step was reported itself, and a transition after it is the same mistake
        boolean allSteps = node.emits().stream().noneMatch(step -> step.source() == StepReference.Source.NONE);
        if (allSteps && node.emits().stream().noneMatch(transition::covers)) {
            List<String> names =
                    node.emits().stream().map(step -> step.type().display()).toList();
            transition
                    .after()
                    .ifPresent(after -> report.error(
                            Problem.UNKNOWN_NEXT_STEP,
                            transition.afterOrigin(),
                            node.display(),
                            after.display(),
                            Suggestion.among(names, after.display())));
        }
    }

    private void checkEnd(AgentModel agent) {
        NodeModel last = agent.nodes().get(agent.nodes().size() - 1);
        List<StepReference> open = last.emits().stream()
                .filter(step -> step.source() != StepReference.Source.NONE)
                // an observation is a mistake of its own
                .filter(step -> !step.is("StopStep") && !step.is("Observation"))
                .filter(step -> last.next().stream().noneMatch(transition -> transition.covers(step)))
                .toList();
        if (agent.nodes().size() > 1 && !open.isEmpty()) {
            report.error(
                    Problem.DEAD_END,
                    open.get(0).origin(),
                    last.display(),
                    agent.display(),
                    open.stream().map(step -> step.type().display()).collect(Collectors.joining(" or ")),
                    open.get(0).type().display(),
                    agent.nodes().get(0).display());
        }
    }
}
