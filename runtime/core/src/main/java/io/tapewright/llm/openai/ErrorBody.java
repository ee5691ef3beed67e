package io.tapewright.llm.openai;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of an error, in one of the forms that are in use.
 *
 * @param message in words; empty if it says nothing
 * @param code the error's code or type; may be empty
 */
record ErrorBody(String message, String code) {
    private static final int LONGEST = 400;

    /** Reads the body of a refusal, which may also be a page for people. */
    static ErrorBody parse(String body) {
        try {
            return of(JsonValue.parse(body).tree());
        } catch (JsonReadException | JacksonException notJson) {
            return new ErrorBody(shorten(body.strip()), ""); // such as the page of a proxy
        }
    }

    /** Whether a server that had begun to answer sent an error instead. */
    static boolean isIn(JsonNode answer) {
        return answer.hasNonNull("error")
                || answer.path("object").stringValue("").equals("error");
    }

    /**
     * Reads {@code {"error": {"message", "code"}}}, {@code {"error": "…"}}, {@code {"message"}} and {@code {"detail"}}.
     */
    static ErrorBody of(JsonNode body) {
        JsonNode error = body.hasNonNull("error") ? body.path("error") : body;
        String message = firstText(error, "message", "detail");
        return new ErrorBody(shorten(message.isEmpty() ? plain(error) : message), firstText(error, "code", "type"));
    }

    private static String firstText(JsonNode error, String... names) {
        for (String name : names) {
            if (error.path(name).isString()) {
                return error.path(name).stringValue();
            }
        }
        return "";
    }

    private static String plain(JsonNode error) {
        return error.isString() ? error.stringValue() : error.toString();
    }

    static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
