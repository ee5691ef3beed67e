package io.tapewright.agent;

import io.tapewright.step.Action;

/**
 * An environment can't answer an action by itself: append the observation to the tape and go on.
 *
 * <p>Without a stack trace: most runs come to such an action in the end, so that it is no failure.
 */
public final class ExternalInputNeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Action action;

    /**
     * @param action what nobody here can answer
     */
    public ExternalInputNeededException(Action action) {
        super(
                action.getClass().getSimpleName()
                        + " needs an answer from outside. Append an observation, such as a UserStep, to the tape and run again.",
                null,
                false,
                false);
        this.action = action;
    }

    /** What waits for an answer. */
    public Action action() {
        return action;
    }
}
