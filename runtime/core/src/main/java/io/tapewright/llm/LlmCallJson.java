package io.tapewright.llm;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON form of recorded calls, which is that of TapeAgents; prompts and answers also by themselves, as databases
 * keep them.
 *
 * <p>Reading is lenient towards files of older versions and of other programs: a key may be absent or null, an unknown
 * key is passed over, content may be a list of parts, {@code cached} may be a number. What is written is read back as
 * an equal value, but for arguments of tool calls: they are always written as a string.
 */
public final class LlmCallJson {
    private static final JsonValue NO_INFO = JsonValue.parse("{}");

    private LlmCallJson() {}

    // ---- reading

    /**
     * Reads a call.
     *
     * @throws LlmCallFormatException if the value is none
     */
    public static LlmCall readCall(JsonValue json) {
        JsonNode call = tree(json, "the call");
        JsonNode info = call.path("llm_info");
        return new LlmCall(
                readTime(MessageJson.text(call, "timestamp").orElse("")),
                readPrompt(object(call.path("prompt"), "the prompt")),
                readOutput(object(call.path("output"), "the output")),
                readUsage(call),
                info.isObject() ? JsonValue.of(info) : NO_INFO,
                call.path("cost").asDouble(0));
    }

    /**
     * Reads a prompt.
     *
     * @throws LlmCallFormatException if the value is none
     */
    public static Prompt readPrompt(JsonValue json) {
        return readPrompt(tree(json, "the prompt"));
    }

    /**
     * Reads an answer, which has the form of an assistant's message.
     *
     * @throws LlmCallFormatException if the value is none
     */
    public static LlmOutput readOutput(JsonValue json) {
        return readOutput(tree(json, "the output"));
    }

    private static Prompt readPrompt(JsonNode prompt) {
        return new Prompt(
                MessageJson.text(prompt, "id").orElse(""),
                MessageJson.readMessages(prompt.path("messages")),
                MessageJson.readTools(prompt.path("tools")),
                MessageJson.readOutputSchema(prompt.path("response_format")));
    }

    private static LlmOutput readOutput(JsonNode output) {
        Optional<String> content = MessageContent.text(output.path("content"));
        List<ToolCall> calls = MessageJson.readCalls(output.path("tool_calls"));
        String reason = MessageJson.text(output, "finish_reason").orElse("");
        return new LlmOutput(content, calls, FinishReason.of(reason, !calls.isEmpty()));
    }

    private static Usage readUsage(JsonNode call) {
        JsonNode cached = call.path("cached");
        return new Usage(
                tokens(call.path("prompt_length_tokens")),
                tokens(call.path("output_length_tokens")),
                cached.isNumber() ? cached.asInt(0) != 0 : cached.asBoolean(false));
    }

    private static int tokens(JsonNode count) {
        return count.isNumber() ? count.asInt(-1) : -1;
    }

    /** Python writes local times without a zone; they are taken for UTC. */
    private static Instant readTime(String text) {
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), Instant::from, LocalDateTime::from);
            return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
        } catch (DateTimeException e) {
            throw new LlmCallFormatException("the timestamp is not an ISO 8601 time: " + text, e);
        }
    }

    private static JsonNode tree(JsonValue json, String what) {
        try {
            return object(json.tree(), what);
        } catch (JacksonException e) {
            throw new LlmCallFormatException(what + " can't be read: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode object(JsonNode value, String what) {
        if (value.isObject()) {
            return value;
        }
        throw new LlmCallFormatException(what + (value.isMissingNode() ? " is missing" : " is not an object"));
    }

    // ---- writing

    /** A call as JSON, on one line. */
    public static JsonValue write(LlmCall call) {
        JsonWriter out = line().beginObject();
        out.name("timestamp").value(call.timestamp().toString());
        out.name("prompt").value(write(call.prompt()));
        out.name("output").value(write(call.output()));
        out.name("prompt_length_tokens").value(call.usage().promptTokens());
        out.name("output_length_tokens").value(call.usage().outputTokens());
        out.name("cached").value(call.usage().cached());
        out.name("llm_info").value(onOneLine(call.llmInfo()));
        out.name("cost").value(call.cost());
        return out.endObject().toValue();
    }

    /** A prompt as JSON, on one line. */
    public static JsonValue write(Prompt prompt) {
        JsonWriter out = line().beginObject();
        out.name("id").value(prompt.id());
        listOrNull("tools", prompt.tools(), LlmCallJson::writeTool, out);
        out.name("messages").list(prompt.messages(), Message::write);
        prompt.outputSchema().ifPresent(schema -> writeSchema(schema, out.name("response_format")));
        return out.endObject().toValue();
    }

    /** An answer as JSON, on one line. Why the model stopped is said only if the answer itself does not show it. */
    public static JsonValue write(LlmOutput output) {
        JsonWriter out = line().beginObject();
        out.name("role").value(Role.ASSISTANT.wireName());
        out.name("content").value(output.content().map(JsonValue::of).orElse(JsonValue.NULL));
        listOrNull("tool_calls", output.toolCalls(), Message::writeCall, out);
        FinishReason reason = output.finishReason();
        if (reason.isTooEarly()) {
            out.name("finish_reason").value(reason.wireName());
        }
        return out.endObject().toValue();
    }

    private static <T> void listOrNull(String name, List<T> list, BiConsumer<T, JsonWriter> writer, JsonWriter out) {
        out.name(name);
        if (list.isEmpty()) {
            out.nullValue();
        } else {
            out.list(list, writer);
        }
    }

    private static void writeTool(ToolSpec tool, JsonWriter out) {
        new ToolSpec(tool.name(), tool.description(), onOneLine(tool.parameters())).write(out);
    }

    private static void writeSchema(OutputSchema schema, JsonWriter out) {
        new OutputSchema(schema.name(), onOneLine(schema.schema())).write(SchemaFamily.STRICT, out);
    }

    /** A value that came with line breaks is written anew: a line of a recording is one call. */
    private static JsonValue onOneLine(JsonValue value) {
        return value.json().indexOf('\n') < 0 && value.json().indexOf('\r') < 0 ? value : JsonValue.of(value.tree());
    }

    private static JsonWriter line() {
        return JsonWriter.of(JsonWriter.Layout.SPACED);
    }
}
