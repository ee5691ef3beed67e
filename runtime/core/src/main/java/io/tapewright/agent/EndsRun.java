package io.tapewright.agent;

import io.tapewright.tape.Tape;

/**
 * For an agent's class: says when a run ends. Without it, a run ends with an action. Its subagents ask it where they have none of
 * their own.
 */
@FunctionalInterface
public interface EndsRun {

    /**
     * Whether the run ends; asked whenever a node has run.
     *
     * @param tape the tape so far
     */
    boolean endsRun(Tape tape);
}
