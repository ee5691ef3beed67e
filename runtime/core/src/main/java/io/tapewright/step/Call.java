package io.tapewright.step;

/**
 * Hands over to a subagent, which runs until it responds.
 *
 * @param agentName name of the subagent
 * @param content what it is told; may be empty
 */
public record Call(String agentName, String content) implements ControlFlow {
    /** How this step is described, read and written. */
    public static final StepType<Call> TYPE = StepType.of(Call.class, "call", "Calls another agent.")
            .property("agent_name", PropertyType.STRING, Call::agentName)
            .defaulted("content", PropertyType.STRING, Call::content)
            .construct(values -> new Call(values.get(0), values.get(1, "")));
}
