package io.tapewright.agent;

/** A tape from which an agent can't go on: no node follows, or a name on the tape is none of the agent's. */
public final class FlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which agent can't go on, and why. */
    public FlowException(String message) {
        super(message);
    }
}
