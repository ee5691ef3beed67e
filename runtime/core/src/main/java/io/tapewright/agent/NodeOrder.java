package io.tapewright.agent;

import io.tapewright.tape.TapeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of an agent in their order, and which of them runs next. */
final class NodeOrder {
    private final String agent;
    private final List<AgentNode> nodes;
    private final Map<String, AgentNode> byName = new LinkedHashMap<>();

    /**
     * @param agent the full name of the agent
     */
    NodeOrder(String agent, List<AgentNode> nodes) {
        this.agent = agent;
        this.nodes = nodes;
        nodes.forEach(node -> byName.put(node.name(), node));
    }

    List<AgentNode> all() {
        return nodes;
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<AgentNode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** See {@link TapeAgent#chooseNode}. */
    AgentNode choose(TapeView view) {
        if (nodes.isEmpty()) {
            throw new FlowException("The agent " + agent
                    + " has no nodes, and has chosen no subagent whose turn it is instead of its own.");
        }
        if (nodes.size() == 1) {
            return nodes.get(0);
        }
        if (view.nextNode().isPresent()) {
            return node(view.nextNode().get());
        }
        if (view.nextNodeNumber().isPresent()) {
            return node(view.nextNodeNumber().get());
        }
        String last = view.lastNode().orElse("");
        return last.isEmpty() ? nodes.get(0) : nodeAfter(node(last), view);
    }

    private AgentNode node(String nodeName) {
        return find(nodeName)
                .orElseThrow(() -> new FlowException("The agent " + agent + " has no node " + nodeName
                        + ", which the tape names. It has: " + names()));
    }

    private AgentNode node(int number) {
        if (number < 0 || number >= nodes.size()) {
            throw new FlowException("The agent " + agent + " has no node number " + number
                    + ", to which the tape jumps. It has: " + names());
        }
        return nodes.get(number);
    }

    private AgentNode nodeAfter(AgentNode last, TapeView view) {
        Optional<String> chosen = last.nextNode(view.lastRun());
        if (chosen.isPresent()) {
            return node(chosen.get());
        }
        int index = nodes.indexOf(last);
        if (index + 1 == nodes.size()) {
            throw new FlowException("Nothing follows the node " + last.name() + " of the agent " + agent
                    + ": it is the last one, and it has chosen no other. Say which node is next, or let it stop.");
        }
        return nodes.get(index + 1);
    }
}
