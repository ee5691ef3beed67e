package io.tapewright.agent;

import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeView;
import java.util.List;
import java.util.Optional;

/**
 * The agents that one agent may call, and whose turn it is among them.
 *
 * @param manager the full name of the agent that calls them
 * @param all the subagents
 * @param choice gives the turn to one of them without a call
 */
record Subagents(String manager, List<TapeAgent> all, Optional<SubagentChoice> choice) {

    /**
     * The agent whose turn it is.
     *
     * @param own the agent that has these subagents
     * @param calls the views of the subagents that were called from there
     */
    TapeAgent delegate(TapeAgent own, Tape tape, List<TapeView> calls) {
        if (choice.isPresent()) {
            Optional<String> chosen = choice.get().choose(tape);
            if (chosen.isPresent()) {
                return subagent(chosen.get()).delegate(tape, List.of());
            }
        }
        return calls.isEmpty()
                ? own
                : subagent(calls.get(0).agentName()).delegate(tape, calls.subList(1, calls.size()));
    }

    private TapeAgent subagent(String name) {
        return all.stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FlowException("The agent " + manager + " has no subagent " + name
                        + ", which the tape calls. It has: "
                        + all.stream().map(TapeAgent::name).toList()));
    }
}
