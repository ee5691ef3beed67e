package io.tapewright.llm;

import io.tapewright.json.JsonValue;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads messages and tools as chat APIs and recordings have them. Keys that nobody knows here are passed over. */
final class MessageJson {
    private static final JsonValue NO_PARAMETERS = JsonValue.parse("{}");

    private MessageJson() {}

    // ---- messages

    static List<Message> readMessages(JsonNode messages) {
        List<Message> read = new ArrayList<>();
        for (JsonNode message : elements(messages, "messages")) {
            try {
                read.add(readMessage(message));
            } catch (LlmCallFormatException e) {
                throw new LlmCallFormatException("message " + (read.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(read);
    }

    private static Message readMessage(JsonNode message) {
        // the oldest recordings hold steps, which have a kind and no role
        String role = text(message, "role").or(() -> text(message, "kind")).orElse("");
        return new Message(
                role(role),
                words(message.path("content")),
                readCalls(message.path("tool_calls")),
                text(message, "tool_call_id").filter(id -> !id.isEmpty()),
                text(message, "name"),
                MessageContent.pictures(message.path("content")));
    }

    /** Parts that are pictures only say nothing. */
    private static Optional<String> words(JsonNode content) {
        boolean isSilent =
                content.isArray() && !MessageContent.pictures(content).isEmpty();
        return MessageContent.text(content).filter(text -> !isSilent || !text.isEmpty());
    }

    private static Role role(String name) {
        return switch (name) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "tool" -> Role.TOOL;
            default ->
                throw new LlmCallFormatException(
                        "the role is \"" + name + "\"; expected system, user, assistant or tool");
        };
    }

    // ---- tool calls

    static List<ToolCall> readCalls(JsonNode calls) {
        List<ToolCall> read = new ArrayList<>();
        for (JsonNode call : elements(calls, "tool_calls")) {
            JsonNode function = call.path("function");
            read.add(new ToolCall(
                    text(call, "id").orElse(""),
                    new FunctionCall(name(function, "a tool call"), arguments(function.path("arguments"))),
                    text(call, "type").orElse("function")));
        }
        return read;
    }

    private static JsonValue arguments(JsonNode arguments) {
        return arguments.isMissingNode() || arguments.isNull() ? JsonValue.of("") : JsonValue.of(arguments);
    }

    // ---- tools

    static List<ToolSpec> readTools(JsonNode tools) {
        List<ToolSpec> read = new ArrayList<>();
        for (JsonNode tool : elements(tools, "tools")) {
            JsonNode function = tool.has("function") ? tool.path("function") : tool;
            JsonNode parameters = function.path("parameters");
            read.add(new ToolSpec(
                    name(function, "a tool"),
                    text(function, "description").orElse(""),
                    parameters.isObject() ? JsonValue.of(parameters) : NO_PARAMETERS));
        }
        return List.copyOf(read);
    }

    // ---- the form of answers

    /** The schema that {@code response_format} carries; empty if it carries none. */
    static Optional<OutputSchema> readOutputSchema(JsonNode format) {
        JsonNode schema = format.path("json_schema").path("schema");
        return schema.isObject()
                ? Optional.of(new OutputSchema(
                        text(format.path("json_schema"), "name").orElse(""), JsonValue.of(schema)))
                : Optional.empty();
    }

    // ---- the parts

    private static String name(JsonNode function, String what) {
        return text(function, "name").orElseThrow(() -> new LlmCallFormatException(what + " has no name"));
    }

    private static Iterable<JsonNode> elements(JsonNode list, String what) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new LlmCallFormatException(what + " is not a list, but " + list);
        }
        return list;
    }

    static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).stringValue(null));
    }
}
