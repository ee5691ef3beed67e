package io.tapewright.agent;

import java.util.function.UnaryOperator;

/**
 * Collects the parts of an agent that calls its subagents one after the other and passes on to the later ones what earlier ones
 * gave back. Called by another agent, it hands back what the last one gave. Not thread-safe.
 */
public final class Chain {
    private final TapeAgent.Builder agent;

    private Chain(TapeAgent.Builder agent) {
        this.agent = agent;
    }

    /**
     * Starts a chain.
     *
     * @param name the name under which tapes know the agent
     */
    public static Chain of(String name) {
        return new Chain(TapeAgent.builder(name));
    }

    /**
     * Calls a subagent next.
     *
     * @param inputs the names of subagents that were called before, whose outputs are passed on
     */
    public Chain then(TapeAgent.Builder subagent, String... inputs) {
        return then(subagent, call -> {
            CallSubagent passing = call;
            for (String input : inputs) {
                passing = passing.input(input);
            }
            return passing;
        });
    }

    /**
     * Calls a subagent next.
     *
     * @param details what it is told, and what is passed on
     */
    public Chain then(TapeAgent.Builder subagent, UnaryOperator<CallSubagent> details) {
        String name = subagent.name();
        agent.node(details.apply(CallSubagent.of("call_" + name, name))).subagent(subagent);
        return this;
    }

    /** The agent, to which more can be given: models, and who is told of calls. */
    public TapeAgent.Builder agent() {
        return agent.node(new RespondIfNotRoot());
    }
}
