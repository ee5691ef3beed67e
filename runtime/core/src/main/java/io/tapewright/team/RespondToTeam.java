package io.tapewright.team;

import io.tapewright.agent.StandardNode;
import io.tapewright.step.Respond;

/** A node that answers whoever called its agent with what its model says of the talk. */
public final class RespondToTeam {
    private RespondToTeam() {}

    /**
     * The node, called {@code respond}.
     *
     * @param system the system prompt of its model; without one it asks none, and its answer is empty
     */
    public static StandardNode node(String system) {
        return new SpeakingNode(system, context -> "", (context, words) -> new Respond(words, false))
                .node("respond", Respond.TYPE);
    }
}
