package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Exit;
import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.FlowGraph.Edge;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.model.TypeUse;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every node can run, after each something can run, what it passes on is there, and no run goes on for ever. Errors show the way
 * there.
 *
 * <p>A cycle with an action in it has a way out: the environment acts, and what it observes or its limits end the run.
 */
final class FlowProofs {
    private final Report report;

    FlowProofs(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        if (agent.nodes().isEmpty()) {
            return;
        }
        FlowGraph graph = FlowGraph.of(agent);
        List<NodeModel> reachable = graph.reachable();
        agent.nodes().stream().filter(node -> !reachable.contains(node)).forEach(node -> unreachable(graph, node));
        reachable.forEach(node -> checkContinues(graph, node));
        reachable.forEach(node -> checkInputs(graph, node));
        checkStops(graph);
    }

    private void unreachable(FlowGraph graph, NodeModel node) {
        List<Edge> known = graph.edges().stream()
                .filter(edge -> graph.reachable().contains(edge.from()))
                .toList();
        report.error(
                Problem.UNREACHABLE,
                node.listing(),
                node.display(),
                graph.agent().display(),
                graph.agent().nodes().get(0).display(),
                lines(known),
                node.display());
    }

    private void checkContinues(FlowGraph graph, NodeModel node) {
        List<Edge> open = graph.from(node).stream()
                .filter(edge -> edge.to().isEmpty() && !edge.isEnd())
                .toList();
        if (!open.isEmpty()) {
            Exit exit = open.get(0).exit();
            report.error(
                    Problem.DEAD_END,
                    exit.origin(),
                    node.display(),
                    graph.agent().display(),
                    open.stream().map(edge -> edge.exit().reason()).distinct().collect(Collectors.joining(" or ")),
                    lines(graph.wayTo(node)) + lines(open),
                    exit.step()
                            .map(step -> "after = " + step.display() + ".class, ")
                            .orElse(""),
                    graph.agent().nodes().get(0).display());
        }
    }

    /** What is passed on to a subagent must be there, whatever way led to the call. */
    private void checkInputs(FlowGraph graph, NodeModel node) {
        for (TypeUse input : node.call().inputs()) {
            graph.wayAround(other -> calls(other, input.type()), node)
                    .ifPresent(way -> report.error(
                            Problem.INPUT_MISSING,
                            input.origin(),
                            node.display(),
                            graph.agent().display(),
                            input.type().display(),
                            way.isEmpty() ? "\n    " + node.display() + " is where runs begin" : lines(way)));
        }
    }

    private static boolean calls(NodeModel node, JavaType subagent) {
        return node.call()
                .agent()
                .filter(called -> called.type().equals(subagent))
                .isPresent();
    }

    /** From everywhere it must be possible to come to where a run ends, or to a dead end. */
    private void checkStops(FlowGraph graph) {
        if (!graph.agent().hooks().isEmpty()) {
            return; // who ends runs, or gives the turn to others, is believed to do so in time
        }
        Set<NodeModel> told = new HashSet<>();
        for (NodeModel node : graph.reachable()) {
            Set<NodeModel> cycle = graph.reachableAfter(node);
            boolean goesOn = graph.edges().stream()
                    .filter(edge -> cycle.contains(edge.from()))
                    .allMatch(edge -> !edge.exit().mayEndRun() && edge.to().isPresent());
            if (cycle.contains(node) && goesOn && told.add(node)) {
                told.addAll(cycle);
                neverStops(graph, graph.way(node, node));
            }
        }
    }

    private void neverStops(FlowGraph graph, List<Edge> cycle) {
        Edge last = cycle.get(cycle.size() - 1);
        Origin origin = last.by().map(Transition::nodeOrigin).orElse(last.exit().origin());
        report.error(Problem.NO_WAY_OUT, origin, graph.agent().display(), lines(cycle));
    }

    private static String lines(List<Edge> edges) {
        return edges.stream().map(edge -> "\n    " + edge.display()).collect(Collectors.joining());
    }
}
