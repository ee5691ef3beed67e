package io.tapewright.agent;

import io.tapewright.step.ToolCall;
import io.tapewright.tape.Tape;

/** A turn of an agent whose environment does nothing before it is over. */
record UnhurriedTurn(Environment environment) implements EnvironmentTurn {

    @Override
    public void callClosed(ToolCall call) {
        // the tape will have it
    }

    @Override
    public Tape react(Tape tape) {
        return environment.react(tape);
    }

    @Override
    public void close() {
        // nothing was begun
    }
}
