package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.Map;
import java.util.Optional;

/** How an agent's class chooses the subagent whose turn it is. */
record SubagentChoice(String agent, ChoosesSubagent hook, Map<Class<?>, String> names) {

    /** The name of the subagent; empty if none is chosen. */
    Optional<String> choose(Tape tape) {
        return hook.chooseSubagent(tape).map(this::name);
    }

    private String name(Class<?> subagent) {
        String name = names.get(subagent);
        if (name == null) {
            throw new FlowException("The agent " + agent + " chose " + subagent.getName()
                    + ", which is none of the subagents that its @Agent names.");
        }
        return name;
    }
}
