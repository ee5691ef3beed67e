package io.tapewright.llm.openai;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Role;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the bodies of requests, and puts right what the service would refuse in a prompt.
 *
 * @param parameters added as they are; one that is null is left out, also if it would be there otherwise
 * @param family which schemas the service takes
 * @param strictTools whether models are to be held to the schemas of tools
 */
record ChatRequest(
        String model, boolean streaming, Map<String, JsonValue> parameters, SchemaFamily family, boolean strictTools) {
    private static final JsonValue WITH_USAGE = JsonValue.parse("{\"include_usage\": true}");

    /** The body of the request that asks a prompt. */
    String body(Prompt prompt) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        out.name("model").value(model);
        out.name("messages").list(acceptable(prompt.messages()), Message::write);
        if (!prompt.tools().isEmpty()) {
            out.name("tools").list(prompt.tools(), this::writeTool);
        }
        if (!parameters.containsKey("response_format")) {
            prompt.outputSchema().ifPresent(schema -> schema.write(family, out.name("response_format")));
        }
        if (streaming) {
            out.name("stream").value(true);
            if (!parameters.containsKey("stream_options")) {
                out.name("stream_options").value(WITH_USAGE);
            }
        }
        parameters.forEach((name, value) -> {
            if (!value.isNull()) {
                out.name(name).value(value);
            }
        });
        return out.endObject().toString();
    }

    private void writeTool(ToolSpec tool, JsonWriter out) {
        if (strictTools && tool.hasStrictParameters()) {
            tool.writeStrict(family, out);
        } else {
            tool.write(out);
        }
    }

    private static List<Message> acceptable(List<Message> messages) {
        Set<String> calls = new HashSet<>();
        List<Message> acceptable = new ArrayList<>(messages.size());
        for (Message message : messages) {
            message.toolCalls().stream().map(ToolCall::id).forEach(calls::add);
            acceptable.add(acceptable(message, calls));
        }
        return acceptable;
    }

    /**
     * A message that the service takes.
     *
     * @param calls ids of the tool calls so far; the result of any other is refused, so that the user has to tell it
     */
    private static Message acceptable(Message message, Set<String> calls) {
        boolean orphan = message.role() == Role.TOOL
                && message.toolCallId().filter(calls::contains).isEmpty();
        boolean silent = message.content().isEmpty()
                && message.toolCalls().isEmpty()
                && message.pictures().isEmpty();
        return new Message(
                orphan ? Role.USER : message.role(),
                silent ? Optional.of("") : message.content(),
                message.toolCalls(),
                orphan ? Optional.empty() : message.toolCallId(),
                message.name().map(ChatRequest::acceptableName),
                message.pictures());
    }

    /** Names of speakers must be without white space and without some signs; those of agents are paths. */
    private static String acceptableName(String name) {
        return name.replaceAll("[\\s<|\\\\/>]+", "_");
    }
}
