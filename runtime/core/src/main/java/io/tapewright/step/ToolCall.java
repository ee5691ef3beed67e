package io.tapewright.step;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;

/**
 * One call of a tool, as chat APIs have it.
 *
 * @param id tells the calls of a tape apart; empty if nobody gave one
 * @param function what is called
 * @param type always {@code function} so far
 */
public record ToolCall(String id, FunctionCall function, String type) {
    /** How a call is described, read and written. */
    public static final PropertyType<ToolCall> PROPERTY_TYPE = PropertyType.of(
            "{\"type\": \"object\", \"properties\": {\"function\": " + FunctionCall.SCHEMA + ", "
                    + "\"id\": {\"type\": \"string\"}, \"type\": {\"type\": \"string\"}}, \"required\": [\"function\"]}",
            ToolCall::read,
            ToolCall::write);

    private static final JsonNames NAMES = JsonNames.of("function", "id", "type");

    /** A call of a function. */
    public ToolCall(String id, FunctionCall function) {
        this(id, function, "function");
    }

    /** A call of a function. */
    public static ToolCall of(String id, String name, JsonValue arguments) {
        return new ToolCall(id, new FunctionCall(name, arguments));
    }

    private static ToolCall read(JsonReader in) {
        FunctionCall function = new FunctionCall("", JsonValue.NULL);
        String id = "";
        String type = "function";
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 0 -> function = FunctionCall.read(in);
                case 1 -> id = in.readNull() ? "" : in.readString();
                default -> type = in.readNull() ? "function" : in.readString();
            }
        }
        in.require(NAMES, 1, seen);
        return new ToolCall(id, function, type);
    }

    private static void write(ToolCall call, JsonWriter out) {
        out.beginObject().name("function");
        FunctionCall.write(call.function, out);
        out.name("id").value(call.id);
        out.name("type").value(call.type);
        out.endObject();
    }
}
