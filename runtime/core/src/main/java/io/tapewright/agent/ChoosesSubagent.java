package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.Optional;

/**
 * For an agent's class: chooses among the {@code subagents} of its {@code @Agent} whose turn it is, without a call. An agent that
 * always chooses one needs no nodes.
 *
 * <p>A subagent that is chosen sees what this agent sees.
 */
@FunctionalInterface
public interface ChoosesSubagent {

    /** The class of the subagent; empty for whoever was called last and has not responded, or else this agent itself. */
    Optional<Class<?>> chooseSubagent(Tape tape);
}
