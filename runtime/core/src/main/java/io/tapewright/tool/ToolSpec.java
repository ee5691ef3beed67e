package io.tapewright.tool;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;

/**
 * What a model is told of a tool.
 *
 * @param name the name under which it is called, in snake_case; at most 64 letters, digits, {@code _} and {@code -} (the limit of
 *     OpenAI's function names)
 * @param description what it does, for a model
 * @param parameters JSON schema of the object of its arguments
 */
public record ToolSpec(String name, String description, JsonValue parameters) {

    /** The tool as chat APIs want it: {@code {"type": "function", "function": {…}}}. */
    public void write(JsonWriter out) {
        out.beginObject().name("type").value("function").name("function").beginObject();
        out.name("name").value(name);
        out.name("description").value(description);
        out.name("parameters").value(parameters);
        out.endObject().endObject();
    }
}
