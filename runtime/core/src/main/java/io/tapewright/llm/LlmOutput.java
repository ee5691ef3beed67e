package io.tapewright.llm;

import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * What a model answered: a completion.
 *
 * @param content its text; empty if it only calls tools
 * @param toolCalls the tools that it calls natively
 * @param finishReason why it stopped
 */
public record LlmOutput(Optional<String> content, List<ToolCall> toolCalls, FinishReason finishReason) {
    /** Copies the list. */
    public LlmOutput {
        toolCalls = List.copyOf(toolCalls);
    }

    /** An answer in words. */
    public static LlmOutput of(String content) {
        return new LlmOutput(Optional.of(content), List.of(), FinishReason.STOP);
    }

    /** An answer that calls tools. */
    public static LlmOutput of(List<ToolCall> toolCalls) {
        return new LlmOutput(Optional.empty(), toolCalls, FinishReason.TOOL_CALLS);
    }

    /** An answer in words that also calls tools. */
    public static LlmOutput of(String content, List<ToolCall> toolCalls) {
        return new LlmOutput(Optional.of(content), toolCalls, FinishReason.TOOL_CALLS);
    }

    /** Whether the model said nothing at all. */
    public boolean isEmpty() {
        return content.isEmpty() && toolCalls.isEmpty();
    }
}
