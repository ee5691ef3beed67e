package io.tapewright.llm.replay;

import io.tapewright.json.JsonWriter;
import io.tapewright.llm.Message;
import io.tapewright.step.ToolCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a message as texts that can be compared and shown. */
final class MessageText {
    private MessageText() {}

    /** The parts that a message has, by name, in the order in which a reader would look at them. */
    static Map<String, String> parts(Message message) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("role", message.role().wireName());
        message.name().ifPresent(name -> parts.put("name", name));
        message.toolCallId().ifPresent(id -> parts.put("tool_call_id", id));
        message.content().ifPresent(content -> parts.put("content", content));
        if (!message.pictures().isEmpty()) {
            parts.put("pictures", message.pictures().toString());
        }
        if (!message.toolCalls().isEmpty()) {
            parts.put("tool_calls", calls(message));
        }
        return parts;
    }

    /** All parts in one text. */
    static String all(Message message) {
        return String.join("\n", parts(message).values());
    }

    private static String calls(Message message) {
        return JsonWriter.of(JsonWriter.Layout.SPACED)
                .list(message.toolCalls(), MessageText::call)
                .toString();
    }

    /** A call in the order in which it is read: what, with which arguments, under which id. */
    private static void call(ToolCall call, JsonWriter out) {
        out.beginObject().name("name").value(call.function().name());
        SortedJson.write(call.function().arguments().tree(), out.name("arguments"));
        out.name("id").value(call.id());
        out.endObject();
    }
}
