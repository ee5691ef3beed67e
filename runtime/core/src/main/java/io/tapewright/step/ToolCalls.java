package io.tapewright.step;

import java.util.List;
import java.util.Optional;

/**
 * The agent wants one or several tools called. On tapes it shares its kind with {@link AssistantStep}.
 *
 * @param toolCalls the calls, in order; at least one
 * @param content what a recorded message said beside the calls; a run puts such text into a step of its own
 */
public record ToolCalls(List<ToolCall> toolCalls, Optional<String> content) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<ToolCalls> TYPE = StepType.of(ToolCalls.class, "assistant", "Calls of tools.")
            .property("tool_calls", ToolCall.PROPERTY_TYPE.list(), ToolCalls::toolCalls)
            .optional("content", PropertyType.STRING, ToolCalls::content)
            .construct(values -> new ToolCalls(values.get(0), values.find(1)));

    /** Copies the list. */
    public ToolCalls {
        toolCalls = List.copyOf(toolCalls);
    }

    /** Calls without any text beside them. */
    public ToolCalls(List<ToolCall> toolCalls) {
        this(toolCalls, Optional.empty());
    }

    /** Calls without any text beside them. */
    public static ToolCalls of(ToolCall... calls) {
        return new ToolCalls(List.of(calls));
    }
}
