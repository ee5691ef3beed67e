package io.tapewright.llm.openai;

import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.MessageContent;
import io.tapewright.llm.Usage;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Builds an answer from what a server sends: the chunks of a stream, or one whole completion, which is treated as a
 * single large chunk. Of several choices only the first counts.
 */
final class AnswerBuilder {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final ToolCallAccumulator toolCalls = new ToolCallAccumulator();
    private boolean hasChoice;
    private boolean hasContent;
    private String finishReason = "";
    private Usage usage = Usage.UNKNOWN;

    /** Adds a chunk; answers with what it adds to the text and to the calls. */
    List<LlmEvent> add(JsonNode chunk) {
        addUsage(chunk.path("usage"));
        List<LlmEvent> added = new ArrayList<>();
        for (JsonNode choice : chunk.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                hasChoice = true;
                addMessage(choice.has("delta") ? choice.path("delta") : choice.path("message"), added);
                finishReason = choice.path("finish_reason").stringValue(finishReason);
            }
        }
        return added;
    }

    private void addMessage(JsonNode message, List<LlmEvent> added) {
        Optional<String> text = MessageContent.text(message.path("content"));
        hasContent |= text.isPresent();
        content.append(text.orElse(""));
        text.filter(more -> !more.isEmpty()).map(LlmEvent.Chunk::new).ifPresent(added::add);
        refusal.append(message.path("refusal").stringValue(""));
        added.addAll(toolCalls.add(message.path("tool_calls")));
    }

    private void addUsage(JsonNode sent) {
        if (sent.isObject()) {
            usage = new Usage(
                    sent.path("prompt_tokens").asInt(-1),
                    sent.path("completion_tokens").asInt(-1),
                    false);
        }
    }

    /** Whether the server has said why the model stopped, so that nothing is missing. */
    boolean isFinished() {
        return !finishReason.isEmpty();
    }

    /** How much text came so far, in characters. */
    int length() {
        return content.length();
    }

    /**
     * The whole answer.
     *
     * @throws LlmException if the server sent none
     */
    LlmEvent.Output whole() {
        if (!hasChoice) {
            throw new LlmException("The server's answer has no choices, so there is nothing to read.");
        }
        return new LlmEvent.Output(output(toolCalls.whole()), usage);
    }

    private LlmOutput output(List<ToolCall> calls) {
        if (content.isEmpty() && calls.isEmpty() && !refusal.isEmpty()) {
            return new LlmOutput(Optional.of(refusal.toString()), calls, FinishReason.REFUSAL);
        }
        // many servers send empty content beside tool calls, which says nothing
        boolean says = calls.isEmpty() ? hasContent : !content.isEmpty();
        return new LlmOutput(
                says ? Optional.of(content.toString()) : Optional.empty(),
                calls,
                FinishReason.of(finishReason, !calls.isEmpty()));
    }
}
