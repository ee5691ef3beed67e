package io.tapewright.step;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;

/**
 * The function that a model wants called.
 *
 * @param name the name of the tool
 * @param arguments an object, or a string that holds the text of one, which is what chat APIs give; kept verbatim
 */
public record FunctionCall(String name, JsonValue arguments) {
    static final String SCHEMA = "{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}, "
            + "\"arguments\": {}}, \"required\": [\"name\", \"arguments\"]}";

    static final PropertyType<FunctionCall> PROPERTY_TYPE =
            PropertyType.of(SCHEMA, FunctionCall::read, FunctionCall::write);

    private static final JsonNames NAMES = JsonNames.of("name", "arguments");

    /**
     * The arguments as an object, whether they came as one or as its text. No text at all means no arguments.
     *
     * @throws JsonReadException if the text is not JSON
     */
    public JsonValue argumentsObject() {
        return arguments.isString() ? JsonValue.parse(argumentsText()) : arguments;
    }

    /** The text that should be the JSON of an object, whether the arguments came as one or as its text. */
    public String argumentsText() {
        String text = arguments.text();
        return text.isBlank() ? "{}" : text;
    }

    /** The same call with its arguments as an object; this one if they are not JSON. Calls that want the same are equal so. */
    public FunctionCall canonical() {
        try {
            return arguments.isString() ? new FunctionCall(name, argumentsObject()) : this;
        } catch (JsonReadException notJson) {
            return this; // then the text itself is what is compared
        }
    }

    static FunctionCall read(JsonReader in) {
        String name = "";
        JsonValue arguments = JsonValue.NULL;
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            if (p == 0) {
                name = in.readString();
            } else {
                arguments = in.readValue();
            }
        }
        in.require(NAMES, 0b11, seen);
        return new FunctionCall(name, arguments);
    }

    static void write(FunctionCall function, JsonWriter out) {
        out.beginObject().name("name").value(function.name);
        out.name("arguments").value(function.arguments).endObject();
    }
}
