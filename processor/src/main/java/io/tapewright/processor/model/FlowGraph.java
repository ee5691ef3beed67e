package io.tapewright.processor.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which node of an agent can run after which. For agents whose transitions lead to nodes of their own.
 *
 * @param edges for each node, in order, the ways in which it can be left
 */
public record FlowGraph(AgentModel agent, List<Edge> edges) {

    /**
     * What follows when a node is left.
     *
     * @param by the transition that is taken; nothing where the order of the nodes decides
     * @param to the node that runs next; nothing if none can
     */
    public record Edge(NodeModel from, Exit exit, Optional<Transition> by, Optional<NodeModel> to) {

        /** Whether nothing runs then. A tape that ends with a stop step and is continued goes on to the next node nevertheless. */
        public boolean isEnd() {
            return by.isEmpty() && exit.isEnd();
        }

        /** As messages show it. */
        public String display() {
            String target = to.map(NodeModel::display).orElse("nothing");
            return from.display() + " -- " + exit.label() + " --> "
                    + (isEnd() ? exit.effect().end() : target);
        }
    }

    /** The graph of an agent. */
    public static FlowGraph of(AgentModel agent) {
        NodeEdges edges = new NodeEdges(agent);
        return new FlowGraph(
                agent,
                agent.nodes().stream()
                        .flatMap(node -> edges.from(node).stream())
                        .toList());
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

    /**
     * A shortest way from the first node to another on which certain nodes don't run; nothing if all ways lead through them.
     *
     * @param avoided the nodes that may not have run
     */
    public Optional<List<Edge>> wayAround(Predicate<NodeModel> avoided, NodeModel to) {
        NodeModel first = agent.nodes().get(0);
        if (to.equals(first)) {
            return Optional.of(List.of());
        }
        FlowGraph without = new FlowGraph(
                agent, edges.stream().filter(edge -> !avoided.test(edge.from())).toList());
        return without.reachableAfter(first).contains(to) ? Optional.of(without.way(first, to)) : Optional.empty();
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
