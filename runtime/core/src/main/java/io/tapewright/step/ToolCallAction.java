package io.tapewright.step;

/**
 * The agent wants one tool called, and may say why. Other programs write one such step for each call; a run of this one puts calls
 * into {@link ToolCalls}.
 *
 * @param reasonToUse why the tool is called; may be empty
 * @param id tells the calls of a tape apart; may be empty
 * @param function what is called
 */
public record ToolCallAction(String reasonToUse, String id, FunctionCall function) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<ToolCallAction> TYPE = StepType.of(
                    ToolCallAction.class, "tool_call", "A call of a tool.")
            .defaulted("reason_to_use", PropertyType.STRING, ToolCallAction::reasonToUse)
            .defaulted("id", PropertyType.STRING, ToolCallAction::id)
            .property("function", FunctionCall.PROPERTY_TYPE, ToolCallAction::function)
            .construct(values -> new ToolCallAction(values.get(0, ""), values.get(1, ""), values.get(2)));

    /** The call as one of several. */
    public ToolCall toolCall() {
        return new ToolCall(id, function);
    }
}
