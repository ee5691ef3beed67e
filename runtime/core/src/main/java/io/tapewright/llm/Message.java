package io.tapewright.llm;

import io.tapewright.json.JsonWriter;
import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * One message of a prompt, as chat APIs have it.
 *
 * @param role who speaks
 * @param content what is said; empty if the message has tool calls only
 * @param toolCalls the calls that an assistant made; may be empty
 * @param toolCallId which call a message of a tool answers
 * @param name who speaks, among several of one role
 * @param pictures what is shown, after what is said
 */
public record Message(
        Role role,
        Optional<String> content,
        List<ToolCall> toolCalls,
        Optional<String> toolCallId,
        Optional<String> name,
        List<Picture> pictures) {

    /** Copies the lists. */
    public Message {
        toolCalls = List.copyOf(toolCalls);
        pictures = List.copyOf(pictures);
    }

    /** A message without pictures. */
    public Message(
            Role role,
            Optional<String> content,
            List<ToolCall> toolCalls,
            Optional<String> toolCallId,
            Optional<String> name) {
        this(role, content, toolCalls, toolCallId, name, List.of());
    }

    /** An instruction. */
    public static Message system(String content) {
        return text(Role.SYSTEM, content);
    }

    /** Words of the user, or of the environment. */
    public static Message user(String content) {
        return text(Role.USER, content);
    }

    /**
     * Pictures that the user, or the environment, shows.
     *
     * @param caption what is said with them; empty for nothing
     */
    public static Message pictures(String caption, List<Picture> pictures) {
        Optional<String> words = caption.isEmpty() ? Optional.empty() : Optional.of(caption);
        return new Message(Role.USER, words, List.of(), Optional.empty(), Optional.empty(), pictures);
    }

    /** Words of the model. */
    public static Message assistant(String content) {
        return text(Role.ASSISTANT, content);
    }

    /** What a model answered. */
    public static Message assistant(LlmOutput output) {
        return new Message(Role.ASSISTANT, output.content(), output.toolCalls(), Optional.empty(), Optional.empty());
    }

    /** The result of a tool call. */
    public static Message tool(String content, String toolCallId) {
        Optional<String> id = toolCallId.isEmpty() ? Optional.empty() : Optional.of(toolCallId);
        return new Message(Role.TOOL, Optional.of(content), List.of(), id, Optional.empty());
    }

    private static Message text(Role role, String content) {
        return new Message(role, Optional.of(content), List.of(), Optional.empty(), Optional.empty());
    }

    /** The same message by a named speaker. */
    public Message withName(String speaker) {
        return new Message(role, content, toolCalls, toolCallId, Optional.of(speaker), pictures);
    }

    /** The message as chat APIs want it; what is empty is left out. */
    public void write(JsonWriter out) {
        out.beginObject().name("role").value(role.wireName());
        if (pictures.isEmpty()) {
            content.ifPresent(text -> out.name("content").value(text));
        } else {
            writeParts(out.name("content"));
        }
        name.ifPresent(speaker -> out.name("name").value(speaker));
        if (!toolCalls.isEmpty()) {
            out.name("tool_calls").list(toolCalls, Message::writeCall);
        }
        toolCallId.ifPresent(id -> out.name("tool_call_id").value(id));
        out.endObject();
    }

    private void writeParts(JsonWriter out) {
        out.beginArray();
        content.ifPresent(text -> out.beginObject()
                .name("type")
                .value("text")
                .name("text")
                .value(text)
                .endObject());
        pictures.forEach(picture -> picture.write(out));
        out.endArray();
    }

    /** A call; chat APIs want its arguments as a string. */
    static void writeCall(ToolCall call, JsonWriter out) {
        out.beginObject().name("id").value(call.id()).name("type").value(call.type());
        out.name("function").beginObject();
        out.name("name").value(call.function().name());
        out.name("arguments").value(call.function().arguments().text());
        out.endObject().endObject();
    }
}
