package io.tapewright.completion;

/** The ids of tool calls to which the model gave none. They say where on the tape the call stands, as in TapeAgents. */
final class ToolCallIds {
    private ToolCallIds() {}

    /**
     * The id of a call.
     *
     * @param index which call of the completion it is
     * @param position where on the tape the first step of the completion stands
     */
    static String of(int index, int position) {
        return "tool_call_" + index + "_node_starts_at_" + position;
    }
}
