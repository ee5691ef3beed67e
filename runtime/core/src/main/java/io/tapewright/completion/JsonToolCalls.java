package io.tapewright.completion;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaDefinitions;
import io.tapewright.json.SchemaFamily;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.tool.ToolSpec;

/** Calls of tools in JSON: {@code {"kind": "tool_call", "tool_name": …, "parameters": {…}}}. */
final class JsonToolCalls {
    /** What {@code kind} says; no step type may have it. */
    static final String KIND = "tool_call";

    /** The names that we write, and those that models are known to write instead. */
    private static final JsonNames NAMES =
            JsonNames.of("kind", "tool_name", "parameters", "name", "arguments", "args", "id");

    private static final long TOOL_NAMES = 0b0001010;
    private static final long ARGUMENTS = 0b0110100;

    private JsonToolCalls() {}

    static String schema(ToolSpec tool, SchemaFamily family, SchemaDefinitions definitions) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        if (!tool.description().isEmpty()) {
            out.name("description").value(tool.description());
        }
        out.name("type").value("object").name("properties").beginObject();
        choice("kind", KIND, out);
        choice("tool_name", tool.name(), out);
        out.name("parameters")
                .value(JsonValue.parse(definitions.addFrom(tool.parameters(family))))
                .endObject();
        out.name("required").beginArray();
        out.value("kind").value("tool_name").value("parameters").endArray();
        if (family.closesObjects()) {
            out.name("additionalProperties").value(false);
        }
        return out.endObject().toString();
    }

    private static void choice(String name, String only, JsonWriter out) {
        out.name(name).beginObject().name("type").value("string");
        out.name("enum").beginArray().value(only).endArray().endObject();
    }

    /** Reads a call, with an empty id if the model gave none. */
    static ToolCall read(JsonReader in) {
        String name = "";
        String id = "";
        JsonValue arguments = JsonValue.parse("{}");
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 1, 3 -> name = in.readString();
                case 2, 4, 5 -> arguments = in.readValue();
                case 6 -> id = in.readString();
                default -> in.skipValue();
            }
        }
        if ((seen & TOOL_NAMES) == 0) {
            throw in.missing("tool_name");
        }
        if ((seen & ARGUMENTS) == 0) {
            throw in.missing("parameters");
        }
        return ToolCall.of(id, name, arguments);
    }

    static void write(ToolCalls calls, StepUnion union, JsonWriter out) {
        if (!union.allowsToolCalls()) {
            throw new UnsayableStepsException(
                    "ToolCalls is not among the steps of this node, which are " + union.describe() + ".");
        }
        if (calls.content().isPresent() || calls.toolCalls().isEmpty()) {
            throw new UnsayableStepsException(
                    "In JSON a ToolCalls holds at least one call, and no text beside the calls.");
        }
        for (ToolCall call : calls.toolCalls()) {
            write(call.function(), out);
        }
    }

    private static void write(FunctionCall function, JsonWriter out) {
        out.beginObject().name("kind").value(KIND).name("tool_name").value(function.name());
        out.name("parameters").value(object(function)).endObject();
    }

    private static JsonValue object(FunctionCall function) {
        try {
            return function.argumentsObject();
        } catch (JsonReadException e) {
            throw new UnsayableStepsException(
                    "The arguments of " + function.name() + " are not JSON: " + e.getMessage());
        }
    }
}
