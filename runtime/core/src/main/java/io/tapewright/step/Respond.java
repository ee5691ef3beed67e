package io.tapewright.step;

/**
 * Hands back to the agent that called this one.
 *
 * @param content the answer; may be empty
 * @param copyOutput whether the last step of this agent is copied to the caller's view
 */
public record Respond(String content, boolean copyOutput) implements ControlFlow {
    /** How this step is described, read and written. */
    public static final StepType<Respond> TYPE = StepType.of(
                    Respond.class, "respond", "Returns to the agent that called.")
            .defaulted("content", PropertyType.STRING, Respond::content)
            .defaulted("copy_output", PropertyType.BOOLEAN, Respond::copyOutput)
            .construct(values -> new Respond(values.get(0, ""), values.get(1, false)));
}
