package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.FlowGraph.Edge;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every node can run, after each something can run, and no run goes on for ever. Errors show the way there. */
final class FlowProofs {
    private final Report report;

    FlowProofs(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        FlowGraph graph = FlowGraph.of(agent);
        List<NodeModel> reachable = graph.reachable();
        agent.nodes().stream().filter(node -> !reachable.contains(node)).forEach(node -> unreachable(graph, node));
        reachable.forEach(node -> checkContinues(graph, node));
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
            report.error(
                    Problem.DEAD_END,
                    open.get(0).after().origin(),
                    node.display(),
                    graph.agent().display(),
                    open.stream().map(edge -> edge.after().type().display()).collect(Collectors.joining(" or ")),
                    lines(graph.wayTo(node)) + lines(open),
                    open.get(0).after().type().display(),
                    graph.agent().nodes().get(0).display());
        }
    }

    /** A run ends with an action. From everywhere it must be possible to come to a node that emits one, or to a dead end. */
    private void checkStops(FlowGraph graph) {
        Set<NodeModel> told = new HashSet<>();
        for (NodeModel node : graph.reachable()) {
            Set<NodeModel> cycle = graph.reachableAfter(node);
            boolean goesOn = graph.edges().stream()
                    .filter(edge -> cycle.contains(edge.from()))
                    .allMatch(edge -> !edge.isAction() && edge.to().isPresent());
            if (cycle.contains(node) && goesOn && told.add(node)) {
                told.addAll(cycle);
                neverStops(graph, graph.way(node, node));
            }
        }
    }

    private void neverStops(FlowGraph graph, List<Edge> cycle) {
        Edge last = cycle.get(cycle.size() - 1);
        Origin origin =
                last.by().map(Transition::nodeOrigin).orElse(last.after().origin());
        report.error(Problem.NO_WAY_OUT, origin, graph.agent().display(), lines(cycle));
    }

    private static String lines(List<Edge> edges) {
        return edges.stream().map(edge -> "\n    " + edge.display()).collect(Collectors.joining());
    }
}
