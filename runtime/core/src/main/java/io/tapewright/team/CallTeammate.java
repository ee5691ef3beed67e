package io.tapewright.team;

import io.tapewright.agent.FlowException;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.StandardNode;
import io.tapewright.step.Call;

/** A node that calls its agent's only subagent: first with a message that is always the same, then with what its model says. */
public final class CallTeammate {
    private CallTeammate() {}

    /**
     * The node, called {@code call}.
     *
     * @param message what it says first
     * @param system the system prompt of its model; empty if it speaks but once
     */
    public static StandardNode node(String message, String system) {
        return new SpeakingNode(system, context -> firstWords(context, message), CallTeammate::call)
                .node("call", Call.TYPE);
    }

    private static Call call(NodeContext context, String words) {
        return new Call(context.agent().subagents().get(0).name(), words);
    }

    private static String firstWords(NodeContext context, String message) {
        if (new Talk(context).last().isPresent()) {
            throw new FlowException("The agent " + context.agent().fullName()
                    + " has said what it had to say. To go on it needs a system prompt, or fewer calls at the most.");
        }
        return message;
    }
}
