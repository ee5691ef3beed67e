package io.tapewright.processor.model;

import io.tapewright.processor.model.FlowGraph.Edge;
import io.tapewright.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the nodes of an agent lead. */
record NodeEdges(AgentModel agent) {

    /** The edges that leave a node, each once. */
    List<Edge> from(NodeModel node) {
        return edges(node, node.form()).stream().distinct().toList();
    }

    private List<Edge> edges(NodeModel node, NodeForm form) {
        if (form == NodeForm.STANDARD) {
            return ofSteps(node);
        }
        if (form == NodeForm.CALL) {
            return ofCall(node);
        }
        if (form == NodeForm.SELECTION) {
            return ofSelection(node);
        }
        return form == NodeForm.ROUTES ? ofRoutes(node) : ofGoTo(node);
    }

    private List<Edge> ofSteps(NodeModel node) {
        List<Edge> edges = new ArrayList<>();
        for (StepReference step : node.emits()) {
            Exit exit = Exit.emitting(step, node, agent);
            if (exit.effect() == Exit.Effect.RETURNS) {
                edges.add(new Edge(node, exit, Optional.empty(), Optional.empty()));
                continue;
            }
            Optional<Transition> by = node.next().stream()
                    .filter(transition -> transition.covers(step))
                    .findFirst();
            node.targets().forEach(target -> edges.add(taken(node, exit, target)));
            addUnlessChosen(
                    by.map(transition -> taken(node, exit, transition)).orElseGet(() -> following(node, exit)), edges);
        }
        return edges;
    }

    private List<Edge> ofCall(NodeModel node) {
        TypeUse called = node.call().agent().orElseThrow();
        Exit exit = Exit.calling(called, agent.subagent(called.type()));
        if (exit.isEnd()) {
            return List.of(new Edge(node, exit, Optional.empty(), Optional.empty()));
        }
        return List.of(node.next().stream()
                .findFirst()
                .map(transition -> taken(node, exit, transition))
                .orElseGet(() -> following(node, exit)));
    }

    private List<Edge> ofSelection(NodeModel node) {
        List<Edge> edges = new ArrayList<>();
        node.targets().forEach(target -> edges.add(taken(node, Exit.choosing("selects", target.nodeOrigin()), target)));
        addUnlessChosen(following(node, Exit.choosing("selects none", node.targetsOrigin())), edges);
        return edges;
    }

    private List<Edge> ofRoutes(NodeModel node) {
        List<Edge> edges = new ArrayList<>();
        for (Transition route : node.next()) {
            String label = route.after().map(JavaType::display).orElse("otherwise");
            Origin origin = route.after().isPresent() ? route.afterOrigin() : route.nodeOrigin();
            edges.add(taken(node, Exit.choosing(label, origin), route));
        }
        if (node.next().stream().allMatch(route -> route.after().isPresent())) {
            edges.add(following(node, Exit.choosing("otherwise", node.listing())));
        }
        return edges;
    }

    private List<Edge> ofGoTo(NodeModel node) {
        return List.of(
                taken(node, Exit.choosing("always", node.listing()), node.next().get(0)));
    }

    private Edge taken(NodeModel node, Exit exit, Transition by) {
        return new Edge(node, exit, Optional.of(by), agent.node(by.node()));
    }

    /** What runs next where no transition says so; an agent with one node always runs that one. */
    private Edge following(NodeModel node, Exit exit) {
        List<NodeModel> nodes = agent.nodes();
        int next = nodes.size() == 1 ? 0 : nodes.indexOf(node) + 1;
        Optional<NodeModel> to = next < nodes.size() ? Optional.of(nodes.get(next)) : Optional.empty();
        return new Edge(node, exit, Optional.empty(), to);
    }

    /** Who chooses the next node is believed to choose one where nothing else would follow. */
    private static void addUnlessChosen(Edge otherwise, List<Edge> edges) {
        if (otherwise.from().targets().isEmpty() || otherwise.to().isPresent() || otherwise.isEnd()) {
            edges.add(otherwise);
        }
    }
}
