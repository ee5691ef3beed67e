package io.tapewright.examples.team;

import io.tapewright.agent.TapeAgent;
import io.tapewright.team.Team;

/** Has a poem written: a poet and a critic talk, a manager says whose turn it is. */
public final class Poets {
    private static final int MOST_CALLS = 8;

    private Poets() {}

    /** The team, without a model. */
    public static TapeAgent.Builder about(String subject) {
        var poet = Team.member("poet", "You are a poet. Write, or improve what you wrote; two lines at the most.");
        var critic = Team.member(
                "critic", "You judge poems in one sentence. Where nothing is to be improved say TERMINATE, and why.");
        return Team.initiator(
                "organizer", "Write a poem about " + subject + ".", Team.manager("manager", MOST_CALLS, poet, critic));
    }
}
