package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * The JSON schema of an object, in the parts from which the schemas of steps, of functions and of unions are put together.
 *
 * @param properties the members of {@code properties}, as JSON text without braces; empty if there are none
 * @param required the members of {@code required}, as JSON text without brackets; empty if there are none
 */
public record ObjectSchema(String properties, String required) {

    /** The schema of an object without properties. */
    public static final ObjectSchema EMPTY = new ObjectSchema("", "");

    /** The schema of the object, as JSON text. */
    public String json() {
        return "{\"type\": \"object\", \"properties\": {" + properties + "}, \"required\": [" + required
                + "], \"additionalProperties\": false}";
    }

    /**
     * The schema of the object with a property {@code kind} of one possible value in front, as JSON text.
     *
     * @param kind the value that tells the types of a union apart
     * @param description what the object means; empty for none
     */
    public String json(String kind, String description) {
        String quotedKind = JsonValue.of(kind).json();
        String described = description.isEmpty()
                ? ""
                : "\"description\": " + JsonValue.of(description).json() + ", ";
        return "{" + described + "\"type\": \"object\", \"properties\": {\"kind\": {\"type\": \"string\", \"enum\": ["
                + quotedKind + "]}" + then(properties) + "}, \"required\": [\"kind\"" + then(required)
                + "], \"additionalProperties\": false}";
    }

    private static String then(String members) {
        return members.isEmpty() ? "" : ", " + members;
    }
}
