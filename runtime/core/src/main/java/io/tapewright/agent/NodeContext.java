package io.tapewright.agent;

import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeView;

/**
 * Where a node runs.
 *
 * @param agent the agent that the node belongs to
 * @param tape the tape so far
 */
public record NodeContext(TapeAgent agent, Tape tape) {

    /** What the agent sees of the tape. */
    public TapeView view() {
        return agent.viewOf(tape);
    }
}
