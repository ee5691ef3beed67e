package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dialects that were chosen for the nodes of an agent, in place of their own. */
final class NodeDialects {
    private final Map<String, Dialect> byNode = new HashMap<>();

    /**
     * @param all the dialect of all nodes that can speak it
     * @param chosen dialects by name of node
     * @throws IllegalArgumentException if a dialect was chosen for a node that is not there or can't speak it
     */
    NodeDialects(String agent, List<AgentNode> nodes, @Nullable Dialect all, Map<String, Dialect> chosen) {
        for (AgentNode node : nodes) {
            if (all != null && canSpeak(node, all)) {
                byNode.put(node.name(), all);
            }
        }
        chosen.forEach((name, dialect) -> {
            AgentNode node = nodes.stream()
                    .filter(n -> n.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the agent " + agent + " has no node " + name + " that could speak " + dialect));
            node.requireDialect(dialect);
            byNode.put(name, dialect);
        });
    }

    private static boolean canSpeak(AgentNode node, Dialect dialect) {
        try {
            node.requireDialect(dialect);
            return true;
        } catch (IllegalArgumentException no) {
            return false; // such a node keeps its own
        }
    }

    Dialect of(AgentNode node) {
        return byNode.getOrDefault(node.name(), node.dialect());
    }
}
