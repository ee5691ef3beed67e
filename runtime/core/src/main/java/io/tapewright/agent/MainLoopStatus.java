package io.tapewright.agent;

/** How a main loop ended. */
public enum MainLoopStatus {
    /** The agent made a {@link io.tapewright.step.StopStep}. */
    FINISHED,
    /** The agent made no action that the environment could react to. */
    NO_ACTIONS,
    /** Someone outside has to say what comes next, usually the user. */
    EXTERNAL_INPUT_NEEDED,
    /** A person has to approve an action; the tape ends with an {@link io.tapewright.step.ApprovalRequired}. */
    APPROVAL_REQUIRED,
    /** Agent and environment have taken turns as often as they may. */
    MAX_LOOPS_REACHED,
    /** Models were called as often as they may be. */
    MAX_LLM_CALLS_REACHED,
    /** Tools were called as often as they may be. */
    MAX_TOOL_CALLS_REACHED,
    /** Models have read and written as many tokens as they may. */
    MAX_TOKENS_REACHED,
    /** Models have cost as much as they may. */
    MAX_COST_REACHED
}
