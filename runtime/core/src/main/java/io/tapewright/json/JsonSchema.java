package io.tapewright.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A JSON schema that values are checked against, for what is known at run time only.
 *
 * <p>It knows what descriptions of tools are made of: {@code type}, {@code enum}, {@code const}, {@code nullable}, {@code properties},
 * {@code required}, {@code additionalProperties}, {@code patternProperties}, {@code minProperties}, {@code maxProperties},
 * {@code items}, {@code prefixItems}, {@code additionalItems}, {@code minItems}, {@code maxItems}, {@code uniqueItems},
 * {@code minLength}, {@code maxLength}, {@code pattern}, {@code minimum}, {@code maximum}, {@code exclusiveMinimum},
 * {@code exclusiveMaximum}, {@code multipleOf}, {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, and {@code $ref} within the
 * schema. Any other keyword, such as {@code format}, and whatever stands where a keyword does not expect it, refuses nothing.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonSchema {
    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** The schema that a JSON value is. */
    public static JsonSchema of(JsonValue schema) {
        return new JsonSchema(schema.tree());
    }

    /**
     * Checks a value.
     *
     * @throws JsonReadException if the value does not fit, with all that is wrong
     */
    public void check(JsonValue value) {
        List<SchemaProblem> problems = new SchemaCheck(root).problems(value.tree());
        if (!problems.isEmpty()) {
            throw JsonReadException.of(problems.stream()
                    .map(problem -> JsonReadException.about(
                            value.json(), position(value.json(), problem.path()), problem.path(), problem.text()))
                    .toList());
        }
    }

    /** Where the value of a pointer begins. */
    private static int position(String json, String path) {
        try (JsonParser in = JsonTrees.parser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME
                        && in.streamReadContext().pathAsPointer().toString().equals(path)) {
                    return (int) in.currentTokenLocation().getCharOffset();
                }
            }
        } catch (JacksonException unreadable) {
            return 0; // then the whole value is shown
        }
        return 0;
    }
}
