package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The models of an agent, by the roles in which its nodes ask them. */
final class AgentModels {
    private final String agent;
    private final Map<String, Llm> byRole;

    private AgentModels(String agent, Map<String, Llm> byRole) {
        this.agent = agent;
        this.byRole = byRole;
    }

    /**
     * The models of an agent without a manager.
     *
     * @param agent the full name of the agent
     */
    static AgentModels of(String agent, Map<String, Llm> own) {
        return new AgentModels(agent, Map.copyOf(own));
    }

    /** The models of a subagent: its own, and these where it has none. */
    AgentModels ofSubagent(String subagent, Map<String, Llm> own) {
        Map<String, Llm> all = new HashMap<>(byRole);
        all.putAll(own);
        return of(subagent, all);
    }

    /**
     * Checks that there is a model for each role: who has some model needs all that its nodes ask for. Without any model, tapes can be
     * read and reused all the same.
     */
    void require(List<AgentNode> nodes) {
        for (AgentNode node : nodes) {
            String role = node.llm();
            if (!byRole.isEmpty() && !role.isEmpty() && !byRole.containsKey(role)) {
                throw new IllegalArgumentException("the node " + node.name() + " of the agent " + agent
                        + " asks the model of the role " + role + ", for which there is none: " + remedy(role));
            }
        }
    }

    Optional<Llm> find(String role) {
        return Optional.ofNullable(byRole.get(role));
    }

    /**
     * The model of a role.
     *
     * @throws LlmException if there is none
     */
    Llm get(String role) {
        return find(role)
                .orElseThrow(() -> new LlmException(
                        "The agent " + agent + " has no model for the role " + role + ". " + remedy(role)));
    }

    private String remedy(String role) {
        String call = role.equals(TapeAgent.DEFAULT_LLM) ? ".llm(…)" : ".llm(\"" + role + "\", …)";
        return "Give it one with " + call + " on its builder. It has models for: " + new TreeSet<>(byRole.keySet());
    }
}
