package io.tapewright.json;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Any JSON value, kept as it was written: the arguments of a tool call, the result of a tool, metadata of other programs.
 *
 * <p>Two values are equal if they are the same JSON: white space, the order of properties, escapes and the way in which a number
 * is written do not count. Immutable and thread-safe. A Jackson tree is made when first asked for and not before.
 */
public final class JsonValue {
    /** The value {@code null}. */
    public static final JsonValue NULL = new JsonValue("null", null);

    /** An object without properties. */
    public static final JsonValue EMPTY_OBJECT = new JsonValue("{}", null);

    /** A tape is deeper than the values in it that {@link JsonReader} reads and {@link JsonWriter} writes. */
    static final int MAX_DEPTH = 2 * JsonReader.MAX_DEPTH;

    private final String json;
    private volatile @Nullable JsonNode tree;

    private JsonValue(String json, @Nullable JsonNode tree) {
        this.json = json;
        this.tree = tree;
    }

    /** A JSON string with the given content. */
    public static JsonValue of(String content) {
        return JsonWriter.of(JsonWriter.Layout.COMPACT).value(content).toValue();
    }

    /** A JSON number. */
    public static JsonValue of(long number) {
        return new JsonValue(Long.toString(number), null);
    }

    /** {@code true} or {@code false}. */
    public static JsonValue of(boolean value) {
        return new JsonValue(Boolean.toString(value), null);
    }

    /** The value of a Jackson tree, which must not be changed afterwards. */
    public static JsonValue of(JsonNode tree) {
        return new JsonValue(JsonTrees.write(tree), tree);
    }

    /**
     * The value that a text is.
     *
     * @throws JsonReadException if the text is not one JSON value
     */
    public static JsonValue parse(String json) {
        JsonReader in = JsonReader.of(json, MAX_DEPTH);
        JsonValue value = in.readValue();
        in.end();
        return value;
    }

    /** A text that is known to be one JSON value. */
    static JsonValue trusted(String json) {
        return new JsonValue(json, null);
    }

    /** The value as JSON text, as it was written. */
    public String json() {
        return json;
    }

    /** The value as a Jackson tree; not to be changed. */
    public JsonNode tree() {
        JsonNode made = tree;
        if (made == null) {
            made = JsonTrees.read(json);
            tree = made;
        }
        return made;
    }

    /** Whether this is a string. */
    public boolean isString() {
        return json.charAt(0) == '"';
    }

    /** Whether this is an object. */
    public boolean isObject() {
        return json.charAt(0) == '{';
    }

    /** Whether this is {@code null}. */
    public boolean isNull() {
        return json.equals("null");
    }

    /** The content of a string; the JSON text of any other value. */
    public String text() {
        return isString() ? content() : json;
    }

    private String content() {
        boolean isPlain = json.indexOf('\\') < 0 && json.charAt(json.length() - 1) == '"';
        return isPlain
                ? json.substring(1, json.length() - 1)
                : JsonReader.of(json).readString();
    }

    /** The value without nulls, those in objects at any depth; this value if there are none. */
    public JsonValue withoutNulls() {
        return json.contains("null") ? of(JsonTrees.withoutNulls(tree())) : this;
    }

    /** An object without a property; this value if it is no object or has no such property. */
    public JsonValue without(String property) {
        return isObject() && tree().has(property) ? of(JsonTrees.without(tree(), property)) : this;
    }

    /** The names of the properties that a JSON schema of an object describes, in order. */
    public Set<String> schemaProperties() {
        return Collections.unmodifiableSet(JsonTrees.names(tree().path("properties")));
    }

    /** A JSON schema of an object with a property more, which comes first and is required. */
    public JsonValue withRequiredProperty(String name, JsonValue schema) {
        return of(JsonTrees.withRequiredProperty(tree(), name, schema.tree()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonValue value && (json.equals(value.json) || JsonTrees.same(tree(), value.tree()));
    }

    @Override
    public int hashCode() {
        return JsonTrees.hash(tree());
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json;
    }
}
