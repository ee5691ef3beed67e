package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeForm;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.StepReference.Source;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Nodes that ask no model say nothing that only a model would need, and what they say leads somewhere. */
final class ControlRules {
    private final Report report;

    ControlRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        agent.nodes().stream().filter(NodeModel::isAnnotated).forEach(node -> check(agent, node));
    }

    private void check(AgentModel agent, NodeModel node) {
        if (!node.isPrompted()) {
            checkUnused(node);
        }
        if (node.form() != NodeForm.CALL) {
            node.call().content().ifPresent(content -> tellsNobody(node, "content", content.origin()));
            node.call().inputs().stream().limit(1).forEach(input -> tellsNobody(node, "inputs", input.origin()));
        }
        switch (node.form()) {
            case STANDARD -> checkSelects(node);
            case CALL -> checkCall(node);
            case SELECTION -> checkSelection(node);
            case ROUTES, GO_TO -> checkRoutes(agent, node);
        }
    }

    // ---- what is not used

    private void checkUnused(NodeModel node) {
        if (!node.role().isEmpty()) {
            unused(node, "`llm`", node.roleOrigin());
        }
        if (node.form() == NodeForm.STANDARD) {
            return; // the rest is told of the hook that gives its steps
        }
        if (!node.emits().isEmpty()) {
            unused(node, "`emits`", node.emitsOrigin());
        }
        for (Template template : node.promptTemplates()) {
            unused(node, "`" + template.member() + "`", template.origin());
        }
        if (!node.dialects().isEmpty()) {
            unused(node, "`dialect`", node.dialectOrigin());
        }
        node.wireNames().stream().limit(1).forEach(wireName -> unused(node, "`wireNames`", wireName.stepOrigin()));
        for (Hook hook : node.hooks()) {
            if (node.form() != NodeForm.SELECTION || hook != Hook.SELECTS_NODE) {
                unused(node, hook.interfaceName(), node.declaration().origin());
            }
        }
    }

    private void unused(NodeModel node, String what, Origin origin) {
        String reason = switch (node.form()) {
            case STANDARD -> "its class gives the steps";
            case CALL -> "it calls " + node.call().agent().orElseThrow().type().display();
            default -> "it emits nothing, and only says which node runs next";
        };
        boolean mayHaveForgotten = node.form() != NodeForm.STANDARD && node.form() != NodeForm.CALL;
        String fix = mayHaveForgotten ? "Name what it emits: `emits = …`, or remove it." : "Remove it.";
        report.error(Problem.NO_MODEL, origin, node.display(), what, reason, fix);
    }

    private void tellsNobody(NodeModel node, String member, Origin origin) {
        report.error(Problem.TELLS_NOBODY, origin, node.display(), member);
    }

    // ---- where it leads

    private void checkSelects(NodeModel node) {
        if (node.has(Hook.SELECTS_NODE)) {
            report.error(Problem.SELECTS_AND_EMITS, node.declaration().origin(), node.display());
        }
    }

    private void checkCall(NodeModel node) {
        for (Transition transition : node.next()) {
            transition
                    .after()
                    .ifPresent(after -> report.error(
                            Problem.NEXT_AFTER_CALL,
                            transition.afterOrigin(),
                            node.display(),
                            after.display(),
                            transition.node().display()));
        }
        checkOnce(node);
    }

    private void checkSelection(NodeModel node) {
        node.next().stream()
                .limit(1)
                .forEach(transition -> report.error(
                        Problem.NEXT_BESIDE_SELECTION,
                        transition.nodeOrigin(),
                        node.display(),
                        transition.node().display()));
    }

    private void checkRoutes(AgentModel agent, NodeModel node) {
        for (Transition route : node.next()) {
            route.steps().forEach(step -> checkObserved(agent, node, step));
        }
        checkOnce(node);
    }

    private void checkObserved(AgentModel agent, NodeModel node, StepReference step) {
        String name = step.type().display();
        if (step.source() == Source.NONE || !step.is("Observation")) {
            report.error(Problem.ROUTE_OF_NO_OBSERVATION, step.origin(), node.display(), name);
        } else if (step.source() == Source.COMPANION && !isOnTapes(agent, step.type())) {
            report.error(
                    Problem.ROUTE_OF_UNKNOWN_OBSERVATION, step.origin(), node.display(), name, agent.display(), name);
        }
    }

    private static boolean isOnTapes(AgentModel agent, JavaType type) {
        return Stream.concat(
                        agent.steps().stream(),
                        agent.subagents().stream().flatMap(subagent -> subagent.steps().stream()))
                .anyMatch(step -> step.type().equals(type));
    }

    /** Of the routes after one observation only the first could ever be taken. */
    private void checkOnce(NodeModel node) {
        List<Transition> routes = node.next();
        for (int i = 0; i < routes.size(); i++) {
            Transition route = routes.get(i);
            routes.subList(0, i).stream()
                    .filter(other -> covers(other, route))
                    .findFirst()
                    .ifPresent(other -> report.error(
                            Problem.NEXT_NEVER_TAKEN,
                            route.nodeOrigin(),
                            node.display(),
                            route.node().display(),
                            after(route),
                            after(other)));
        }
    }

    /** Unlike a transition after a step, one after any observation is the default, wherever it stands. */
    private static boolean covers(Transition other, Transition route) {
        if (route.after().isEmpty()) {
            return other.after().isEmpty();
        }
        List<JavaType> covered = other.steps().stream().map(StepReference::type).toList();
        return !covered.isEmpty()
                && route.steps().stream().map(StepReference::type).allMatch(covered::contains);
    }

    private static String after(Transition transition) {
        return transition.after().map(type -> "after " + type.display()).orElse("for all the rest");
    }
}
