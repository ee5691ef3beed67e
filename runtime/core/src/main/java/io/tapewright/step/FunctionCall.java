package io.tapewright.step;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;

/**
 * The function that a model wants called.
 *
 * @param name the name of the tool
 * @param arguments an object, or a string that holds the text of one, which is what chat APIs give; kept verbatim
 */
public record FunctionCall(String name, JsonValue arguments) {

    /**
     * The arguments as an object, whether they came as one or as its text. No text at all means no arguments.
     *
     * @throws JsonReadException if the text is not JSON
     */
    public JsonValue argumentsObject() {
        if (!arguments.isString()) {
            return arguments;
        }
        String text = arguments.text();
        return JsonValue.parse(text.isBlank() ? "{}" : text);
    }
}
