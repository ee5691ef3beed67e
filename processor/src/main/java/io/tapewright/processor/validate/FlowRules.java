package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.NodeForm;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** There are nodes that can be told apart, and transitions lead from what is emitted to nodes of the same agent. */
final class FlowRules {
    private final Report report;

    FlowRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        if (agent.nodes().isEmpty()) {
            checkMayHaveNone(agent);
            return;
        }
        checkNames(agent);
        for (NodeModel node : agent.nodes()) {
            if (!node.isAnnotated()) {
                report.error(Problem.NOT_A_NODE, node.listing(), agent.display(), node.display());
            }
            node.next().forEach(transition -> checkTarget(agent, node, transition));
            if (node.form() == NodeForm.STANDARD) {
                node.next().forEach(transition -> checkEmitted(node, transition));
                checkTaken(node);
            }
        }
    }

    private void checkMayHaveNone(AgentModel agent) {
        if (!agent.has(Hook.CHOOSES_SUBAGENT)) {
            report.error(
                    Problem.NO_NODES,
                    agent.nodesOrigin(),
                    agent.display(),
                    agent.declaration().type().simpleName());
        }
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

    private void checkTarget(AgentModel agent, NodeModel node, Transition transition) {
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
    }

    private void checkEmitted(NodeModel node, Transition transition) {
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

    /** Of the transitions that fit a step the first is taken; one that is never the first is a mistake. */
    private void checkTaken(NodeModel node) {
        for (int i = 0; i < node.next().size(); i++) {
            Transition transition = node.next().get(i);
            List<Transition> before = node.next().subList(0, i);
            List<StepReference> covered =
                    node.emits().stream().filter(transition::covers).toList();
            transition
                    .after()
                    .filter(after -> after.qualifiedName().equals("io.tapewright.step.Respond"))
                    .ifPresent(after -> report.error(
                            Problem.NEXT_AFTER_RESPOND,
                            transition.nodeOrigin(),
                            node.display(),
                            transition.node().display()));
            if (covered.isEmpty()
                    && transition.after().isEmpty()
                    && !node.emits().isEmpty()) {
                report.error(
                        Problem.NEXT_AFTER_END,
                        transition.nodeOrigin(),
                        node.display(),
                        transition.node().display(),
                        node.emits().get(0).type().display());
            }
            // like the default of a switch, a transition after any step may stand below ones that cover all there is
            // now
            before.stream()
                    .filter(other ->
                            other.after().isEmpty() || transition.after().isPresent())
                    .filter(other -> !covered.isEmpty() && covered.stream().allMatch(other::covers))
                    .findFirst()
                    .ifPresent(other -> report.error(
                            Problem.NEXT_NEVER_TAKEN,
                            transition.nodeOrigin(),
                            node.display(),
                            transition.node().display(),
                            after(transition),
                            after(other)));
        }
    }

    private static String after(Transition transition) {
        return transition.after().map(type -> "after " + type.display()).orElse("after any step");
    }
}
