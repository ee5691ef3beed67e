package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * What a tool answered.
 *
 * @param content the result; a string, or any JSON
 * @param toolCallId id of the {@link ToolCall} that is answered; may be empty in old tapes
 */
public record ToolResult(JsonValue content, String toolCallId) implements Observation {
    /** How this step is described, read and written. */
    public static final StepType<ToolResult> TYPE = StepType.of(ToolResult.class, "tool", "The result of a tool call.")
            .property("content", PropertyType.ANY, ToolResult::content)
            .defaulted("tool_call_id", PropertyType.STRING, ToolResult::toolCallId)
            .shownShort(ToolResult::shortened)
            .construct(values -> new ToolResult(values.<JsonValue>get(0), values.get(1, "")));

    /** A result in words. */
    public ToolResult(String content, String toolCallId) {
        this(JsonValue.of(content), toolCallId);
    }

    private ToolResult shortened() {
        String text = content.isString() ? content.text() : content.json();
        String shorter = ShortTexts.shorten(text);
        return shorter.equals(text) ? this : new ToolResult(shorter, toolCallId);
    }
}
