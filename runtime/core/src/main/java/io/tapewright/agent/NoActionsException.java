package io.tapewright.agent;

/** An environment was asked to react, but there are no actions since the last observation. */
public final class NoActionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public NoActionsException() {
        super("There are no actions to react to since the last observation.");
    }
}
