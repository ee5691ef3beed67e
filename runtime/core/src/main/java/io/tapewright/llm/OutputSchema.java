package io.tapewright.llm;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema that an answer must meet, for services that make models write nothing else. Two are equal if they say the same,
 * whatever forms of it there are for other families.
 *
 * @param name what services call it; letters, digits, {@code _} and {@code -}
 * @param schema in the form that most providers take, {@link SchemaFamily#STRICT}
 * @param variants the same for the families that take it in another form
 */
public record OutputSchema(String name, JsonValue schema, Map<SchemaFamily, JsonValue> variants) {

    /** The canonical constructor keeps a copy of the variants. */
    public OutputSchema {
        variants = Map.copyOf(variants);
    }

    /** A schema of which one form is known. */
    public OutputSchema(String name, JsonValue schema) {
        this(name, schema, Map.of());
    }

    /** A schema with its JSON text for each family, also for {@link SchemaFamily#STRICT}. */
    public static OutputSchema of(String name, Map<SchemaFamily, String> schemas) {
        String strict = Objects.requireNonNull(schemas.get(SchemaFamily.STRICT), "there is no strict form of " + name);
        Map<SchemaFamily, JsonValue> variants = new EnumMap<>(SchemaFamily.class);
        schemas.forEach((family, schema) -> {
            if (!schema.equals(strict)) {
                variants.put(family, JsonValue.parse(schema));
            }
        });
        return new OutputSchema(name, JsonValue.parse(strict), variants);
    }

    /** The schema as a family takes it; the strict one where no other is known. */
    public JsonValue schema(SchemaFamily family) {
        return variants.getOrDefault(family, schema);
    }

    /** The schema as {@code response_format} of chat APIs: {@code {"type": "json_schema", "json_schema": {…}}}. */
    public void write(SchemaFamily family, JsonWriter out) {
        out.beginObject().name("type").value("json_schema").name("json_schema").beginObject();
        out.name("name").value(name);
        out.name("strict").value(true);
        out.name("schema").value(schema(family));
        out.endObject().endObject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputSchema that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, schema);
    }
}
