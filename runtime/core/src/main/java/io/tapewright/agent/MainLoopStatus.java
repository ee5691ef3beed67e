package io.tapewright.agent;

/** How a main loop ended. */
public enum MainLoopStatus {
    /** The agent made a {@link io.tapewright.step.StopStep}. */
    FINISHED,
    /** The agent made no action that the environment could react to. */
    NO_ACTIONS,
    /** Someone outside has to say what comes next, usually the user. */
    EXTERNAL_INPUT_NEEDED,
    /** Agent and environment have taken turns as often as they may. */
    MAX_LOOPS_REACHED
}
