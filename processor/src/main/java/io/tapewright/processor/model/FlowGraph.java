package io.tapewright.processor.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which node of an agent can run after which. For agents whose transitions lead to nodes of their own.
 *
 * @param edges for each node, in order, what follows each step that it emits
 */
public record FlowGraph(AgentModel agent, List<Edge> edges) {

    /**
     * What follows when a node has emitted a step.
     *
     * @param by the transition that is taken; nothing where the order of the nodes decides
     * @param to the node that runs next; nothing if none can
     */
    public record Edge(NodeModel from, StepReference after, Optional<Transition> by, Optional<NodeModel> to) {

        /** Whether a main loop is over then. A tape that is continued goes on to the next node nevertheless. */
        public boolean isEnd() {
            return by.isEmpty() && after.is("StopStep");
        }

        /** Whether a run is over then, so that the environment acts. */
        public boolean isAction() {
            return after.is("Action");
        }

        /** As messages show it. */
        public String display() {
            String target = to.map(NodeModel::display).orElse("nothing");
            return from.display() + " -- " + after.type().display() + " --> " + (isEnd() ? "the end" : target);
        }
    }

    /** The graph of an agent. */
    public static FlowGraph of(AgentModel agent) {
        List<Edge> edges = new ArrayList<>();
        for (NodeModel node : agent.nodes()) {
            for (StepReference step : node.emits()) {
                node.targets().forEach(target -> edges.add(taken(agent, node, step, target)));
                Edge otherwise = edge(agent, node, step);
                // who chooses the next node is believed to choose one where nothing else would follow
                if (node.targets().isEmpty() || otherwise.to().isPresent() || otherwise.isEnd()) {
                    edges.add(otherwise);
                }
            }
        }
        return new FlowGraph(agent, edges.stream().distinct().toList());
    }

    private static Edge taken(AgentModel agent, NodeModel node, StepReference step, Transition by) {
        return new Edge(node, step, Optional.of(by), agent.node(by.node()));
    }

    private static Edge edge(AgentModel agent, NodeModel node, StepReference step) {
        Optional<Transition> taken = node.next().stream()
                .filter(transition -> transition.covers(step))
                .findFirst();
        Optional<NodeModel> next =
                taken.map(transition -> agent.node(transition.node())).orElseGet(() -> following(agent, node));
        return new Edge(node, step, taken, next);
    }

    /** What runs next where no transition says so; an agent with one node always runs that one. */
    private static Optional<NodeModel> following(AgentModel agent, NodeModel node) {
        List<NodeModel> nodes = agent.nodes();
        int next = nodes.size() == 1 ? 0 : nodes.indexOf(node) + 1;
        return next < nodes.size() ? Optional.of(nodes.get(next)) : Optional.empty();
    }

    /** The edges that leave a node. */
    public List<Edge> from(NodeModel node) {
        return edges.stream().filter(edge -> edge.from().equals(node)).toList();
    }

    /** All nodes that can run, the first one included, in the order of the agent. */
    public List<NodeModel> reachable() {
        NodeModel first = agent.nodes().get(0);
        Set<NodeModel> later = reachableAfter(first);
        return agent.nodes().stream()
                .filter(node -> node.equals(first) || later.contains(node))
                .toList();
    }

    /** The nodes that can run after a node, itself only if it is on a cycle. */
    public Set<NodeModel> reachableAfter(NodeModel node) {
        return new LinkedHashSet<>(shortestWays(node).keySet());
    }

    /** A shortest way from the first node to another; empty if that is the first. */
    public List<Edge> wayTo(NodeModel node) {
        NodeModel first = agent.nodes().get(0);
        return node.equals(first) ? List.of() : way(first, node);
    }

    /** A shortest way of at least one step from a node to a node that can run after it. */
    public List<Edge> way(NodeModel from, NodeModel to) {
        Map<NodeModel, Edge> arrivals = shortestWays(from);
        Deque<Edge> way = new ArrayDeque<>();
        NodeModel at = to;
        do {
            Edge arrival = requireNonNull(arrivals.get(at));
            way.addFirst(arrival);
            at = arrival.from();
        } while (!at.equals(from));
        return List.copyOf(way);
    }

    /** By which edge a shortest way from a node arrives at each node that can run after it. */
    private Map<NodeModel, Edge> shortestWays(NodeModel start) {
        Map<NodeModel, Edge> arrivals = new LinkedHashMap<>();
        Deque<NodeModel> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Edge edge : from(open.removeFirst())) {
                edge.to()
                        .filter(next -> arrivals.putIfAbsent(next, edge) == null)
                        .ifPresent(open::add);
            }
        }
        return arrivals;
    }
}
