package io.tapewright.team;

import io.tapewright.agent.TapeAgent;

/**
 * Makes the agents of a team: members who speak, a manager who lets one after the other speak, and an initiator who begins.
 *
 * <p>A message that contains {@code TERMINATE} ends the talk, and so does a number of calls.
 */
public final class Team {
    private Team() {}

    /**
     * An agent that answers with what its model says of the talk.
     *
     * @param system who it is
     */
    public static TapeAgent.Builder member(String name, String system) {
        return TapeAgent.builder(name).node(RespondToTeam.node(system));
    }

    /**
     * An agent that has the code run which is in what it is told, and answers with what came of it; where there is none, with what its
     * model says of the talk. The environment runs the code, see {@link ExecuteCodeNode}.
     *
     * @param system who it is
     */
    public static TapeAgent.Builder memberWithCode(String name, String system) {
        return TapeAgent.builder(name).node(ExecuteCodeNode.node()).node(RespondToTeam.node(system));
    }

    /**
     * An agent that tells all members what was said last, lets its model choose one of them, calls it, and so on.
     *
     * @param maxCalls after how many calls it hands back at the latest, the one with which it was called among them
     */
    public static TapeAgent.Builder manager(String name, int maxCalls, TapeAgent.Builder... members) {
        TapeAgent.Builder manager = TapeAgent.builder(name)
                .node(BroadcastLastMessage.node())
                .node(SelectAndCall.node())
                .node(RespondOrRepeat.node(maxCalls));
        for (TapeAgent.Builder member : members) {
            manager.subagent(member);
        }
        return manager;
    }

    /**
     * An agent that says one thing to a teammate, and stops when that has responded.
     *
     * @param message what it says
     * @param teammate a member, or a manager
     */
    public static TapeAgent.Builder initiator(String name, String message, TapeAgent.Builder teammate) {
        return initiator(name, message, "", 1, teammate);
    }

    /**
     * An agent that begins a talk with a teammate and goes on with what its model says.
     *
     * @param message what it says first
     * @param system who it is
     * @param maxCalls how often it calls the teammate at the most
     */
    public static TapeAgent.Builder initiator(
            String name, String message, String system, int maxCalls, TapeAgent.Builder teammate) {
        return TapeAgent.builder(name)
                .node(CallTeammate.node(message, system))
                .node(TerminateOrRepeat.node(maxCalls))
                .subagent(teammate);
    }

    /**
     * An agent that begins a talk with a teammate, has the code run which is in the answers, and goes on with what came of it; where there
     * is none, with what its model says. The environment runs the code, see {@link ExecuteCodeNode}.
     *
     * @param message what it says first
     * @param system who it is
     * @param maxCalls how often it calls the teammate at the most
     */
    public static TapeAgent.Builder initiatorWithCode(
            String name, String message, String system, int maxCalls, TapeAgent.Builder teammate) {
        return TapeAgent.builder(name)
                .node(ExecuteCodeNode.node())
                .node(CallTeammate.node(message, system))
                .node(TerminateOrRepeat.node(maxCalls))
                .subagent(teammate);
    }
}
