package io.tapewright.tool;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import io.tapewright.step.ObjectSchema;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told of a tool. Two are equal if they say the same, whatever forms of it there are for other families.
 *
 * @param name the name under which it is called, in snake_case; at most 64 letters, digits, {@code _} and {@code -} (the limit of
 *     OpenAI's function names)
 * @param description what it does, for a model
 * @param parameters JSON schema of the object of its arguments
 * @param variants the same for the families that take it in another form
 */
public record ToolSpec(String name, String description, JsonValue parameters, Map<SchemaFamily, JsonValue> variants) {

    /** The canonical constructor keeps a copy of the variants. */
    public ToolSpec {
        variants = Map.copyOf(variants);
    }

    /** A tool of whose parameters one schema is known, as of tools of others. */
    public ToolSpec(String name, String description, JsonValue parameters) {
        this(name, description, parameters, Map.of());
    }

    /** A tool that can be described to every family. */
    public static ToolSpec of(String name, String description, ObjectSchema parameters) {
        String plain = parameters.json();
        Map<SchemaFamily, JsonValue> variants = new EnumMap<>(SchemaFamily.class);
        for (SchemaFamily family : SchemaFamily.values()) {
            String json = parameters.json(family);
            if (!json.equals(plain) || family == SchemaFamily.STRICT) {
                variants.put(family, JsonValue.parse(json));
            }
        }
        return new ToolSpec(name, description, JsonValue.parse(plain), variants);
    }

    /** JSON schema of the object of its arguments, as a family takes it; the plain one where no other is known. */
    public JsonValue parameters(SchemaFamily family) {
        return variants.getOrDefault(family, parameters);
    }

    /** Whether a schema is known of which services take that hold models to it. */
    public boolean hasStrictParameters() {
        return variants.containsKey(SchemaFamily.STRICT);
    }

    /** The same tool with other parameters, in all forms. */
    public ToolSpec withParameters(UnaryOperator<JsonValue> change) {
        Map<SchemaFamily, JsonValue> changed = new EnumMap<>(SchemaFamily.class);
        variants.forEach((family, schema) -> changed.put(family, change.apply(schema)));
        return new ToolSpec(name, description, change.apply(parameters), changed);
    }

    /** The tool as chat APIs want it: {@code {"type": "function", "function": {…}}}. */
    public void write(JsonWriter out) {
        begin(out).name("parameters").value(parameters).endObject().endObject();
    }

    /** The same where the model is to be held to the schema, in the form of a family. */
    public void writeStrict(SchemaFamily family, JsonWriter out) {
        begin(out).name("strict").value(true);
        out.name("parameters").value(parameters(family)).endObject().endObject();
    }

    private JsonWriter begin(JsonWriter out) {
        out.beginObject().name("type").value("function").name("function").beginObject();
        return out.name("name").value(name).name("description").value(description);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ToolSpec spec
                && name.equals(spec.name)
                && description.equals(spec.description)
                && parameters.equals(spec.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, parameters);
    }
}
