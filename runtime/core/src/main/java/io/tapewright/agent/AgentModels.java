package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmException;
import io.tapewright.training.TrainableLlm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /** The model of a role; null if there is none. */
    @Nullable
    Llm find(String role) {
        return byRole.get(role);
    }

    /**
     * The model of a role.
     *
     * @throws LlmException if there is none
     */
    Llm get(String role) {
        Llm llm = find(role);
        if (llm == null) {
            throw new LlmException("The agent " + agent + " has no model for the role " + role + ". " + remedy(role));
        }
        return llm;
    }

    /**
     * The model of a role, which is asked for training texts.
     *
     * @throws IllegalStateException if there is none, or if it knows no such texts
     */
    TrainableLlm trainable(String role) {
        if (byRole.get(role) instanceof TrainableLlm llm) {
            return llm;
        }
        String problem = byRole.containsKey(role)
                ? "its model of the role " + role + " does not know from which texts it learns"
                : "it has no model of the role " + role;
        throw new IllegalStateException("The agent " + agent + " can't give training data: " + problem
                + ". Give it one with " + setter(role, "TrainableLlm.of(llm, chatTemplate)")
                + " on its builder, or name the template: agent.reuse(tape).trainingData(chatTemplate)");
    }

    private String remedy(String role) {
        return "Give it one with " + setter(role, "…") + " on its builder. It has models for: "
                + new TreeSet<>(byRole.keySet());
    }

    private static String setter(String role, String model) {
        return role.equals(TapeAgent.DEFAULT_LLM) ? ".llm(" + model + ")" : ".llm(\"" + role + "\", " + model + ")";
    }
}
