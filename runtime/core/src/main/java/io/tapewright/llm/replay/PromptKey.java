package io.tapewright.llm.replay;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Message;
import io.tapewright.llm.OutputSchema;
import io.tapewright.llm.Prompt;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * What of a prompt a model answers to, in a form in which prompts that say the same are equal: no id, and the arguments
 * of tool calls as JSON, whether they were given so or as its text.
 */
record PromptKey(List<Message> messages, List<ToolSpec> tools, Optional<OutputSchema> outputSchema) {

    static PromptKey of(Prompt prompt) {
        return new PromptKey(
                prompt.messages().stream().map(PromptKey::canonical).toList(), prompt.tools(), prompt.outputSchema());
    }

    private static Message canonical(Message message) {
        if (message.toolCalls().isEmpty()) {
            return message;
        }
        List<ToolCall> calls =
                message.toolCalls().stream().map(PromptKey::canonical).toList();
        return new Message(
                message.role(), message.content(), calls, message.toolCallId(), message.name(), message.pictures());
    }

    private static ToolCall canonical(ToolCall call) {
        FunctionCall function = call.function();
        return ToolCall.of(call.id(), function.name(), arguments(function));
    }

    private static JsonValue arguments(FunctionCall function) {
        try {
            JsonValue arguments = function.argumentsObject();
            arguments.tree(); // refuses what can't be compared as JSON, such as what is nested too deeply
            return arguments;
        } catch (JsonReadException | JacksonException notJson) {
            return JsonValue.of(function.arguments().text()); // what a model wrote by mistake: compared as text
        }
    }
}
