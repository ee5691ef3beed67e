package io.tapewright.json;

import tools.jackson.databind.JsonNode;

/**
 * Something in which a value does not fit a schema.
 *
 * @param path the JSON pointer of what is wrong
 * @param text what was expected, and what is there
 */
record SchemaProblem(String path, String text) {
    private static final int EXCERPT = 40;

    /** A value is another one than was expected. */
    static SchemaProblem expected(String expectation, JsonNode value, String path) {
        return new SchemaProblem(path, "expected " + expectation + ", found " + shown(value));
    }

    /** The beginning of a value, as JSON. */
    static String shown(JsonNode value) {
        String json = JsonTrees.write(value);
        return json.length() <= EXCERPT ? json : json.substring(0, EXCERPT) + "…";
    }

    /** The pointer of something in what a pointer leads to. */
    static String child(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
