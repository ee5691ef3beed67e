package io.tapewright.json;

import static java.util.Objects.requireNonNull;

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
    public static final JsonValue NULL = new JsonValue("null");

    /** An object without properties. */
    public static final JsonValue EMPTY_OBJECT = new JsonValue("{}");

    /** A tape is deeper than the values in it that {@link JsonReader} reads and {@link JsonWriter} writes. */
    static final int MAX_DEPTH = 2 * JsonReader.MAX_DEPTH;

    /** The JSON text, or what a string says of which there is no JSON text yet. */
    private final String text;

    private final boolean isContent;
    private volatile @Nullable JsonNode tree;

    private JsonValue(String text, boolean isContent, @Nullable JsonNode tree) {
        this.text = text;
        this.isContent = isContent;
        this.tree = tree;
    }

    private JsonValue(String json) {
        this(json, false, null);
    }

    /** A JSON string with the given content. */
    public static JsonValue of(String content) {
        return new JsonValue(requireNonNull(content), true, null);
    }

    /** A JSON number. */
    public static JsonValue of(long number) {
        return new JsonValue(Long.toString(number));
    }

    /** {@code true} or {@code false}. */
    public static JsonValue of(boolean value) {
        return new JsonValue(Boolean.toString(value));
    }

    /** The value of a Jackson tree, which must not be changed afterwards. */
    public static JsonValue of(JsonNode tree) {
        return new JsonValue(JsonTrees.write(tree), false, tree);
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
        return new JsonValue(json);
    }

    /** The value as JSON text, as it was written. */
    public String json() {
        return isContent ? JsonWriter.of(JsonWriter.Layout.COMPACT).value(text).end() : text;
    }

    /** The value as a Jackson tree; not to be changed. */
    public JsonNode tree() {
        JsonNode made = tree;
        if (made == null) {
            made = JsonTrees.read(json());
            tree = made;
        }
        return made;
    }

    /** Whether this is a string. */
    public boolean isString() {
        return isContent || text.charAt(0) == '"';
    }

    /** Whether this is an object. */
    public boolean isObject() {
        return !isContent && text.charAt(0) == '{';
    }

    /** Whether this is {@code null}. */
    public boolean isNull() {
        return !isContent && text.equals("null");
    }

    /** The content of a string; the JSON text of any other value. */
    public String text() {
        return isContent || !isString() ? text : content();
    }

    /** What a string says, from its JSON text. */
    private String content() {
        boolean isPlain = text.indexOf('\\') < 0 && text.charAt(text.length() - 1) == '"';
        return isPlain
                ? text.substring(1, text.length() - 1)
                : JsonReader.of(text).readString();
    }

    /** Whether this is a string of which there is no JSON text yet. */
    boolean isUnwritten() {
        return isContent;
    }

    /** The value without nulls, those in objects at any depth; this value if there are none. */
    public JsonValue withoutNulls() {
        return !isContent && text.contains("null") ? of(JsonTrees.withoutNulls(tree())) : this;
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
        return other instanceof JsonValue value && (isSameText(value) || JsonTrees.same(tree(), value.tree()));
    }

    private boolean isSameText(JsonValue other) {
        return isContent == other.isContent ? text.equals(other.text) : json().equals(other.json());
    }

    @Override
    public int hashCode() {
        return JsonTrees.hash(tree());
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json();
    }
}
