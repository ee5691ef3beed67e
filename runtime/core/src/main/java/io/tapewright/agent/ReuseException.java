package io.tapewright.agent;

import io.tapewright.tape.Tape;
import org.jspecify.annotations.Nullable;

/** A tape that an agent can't take over: at some step it would not have done the same. The message shows both. */
public final class ReuseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient Tape tape;

    ReuseException(int index, Tape tape, String problem, @Nullable Throwable cause) {
        super("The tape can't be reused at step " + index + ": " + problem, cause);
        this.index = index;
        this.tape = tape;
    }

    /** Which step of the tape is not the agent's. */
    public int index() {
        return index;
    }

    /** The steps before, as far as they were taken over. */
    public Tape tape() {
        return tape;
    }
}
