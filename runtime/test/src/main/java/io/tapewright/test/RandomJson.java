package io.tapewright.test;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Random JSON that a schema describes. What only a reader knows, such as a compact constructor, may still refuse it. */
final class RandomJson {
    private static final int MOST_ELEMENTS = 4;
    private static final int MANY_ELEMENTS = 60;
    private static final int DEEP = 60;
    private static final String DEFINITIONS = "#/$defs/";

    /** How deeply types that contain themselves are nested before they come to an end. */
    private static final int DEEP_ENOUGH = 6;

    private final JsonNode definitions;
    private final Random random;
    private final double wildness;
    private final JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT);

    private int references;

    private RandomJson(JsonNode definitions, Random random, double wildness) {
        this.definitions = definitions;
        this.random = random;
        this.wildness = wildness;
    }

    /**
     * A value of a schema.
     *
     * @param wildness how probable are values at the edges, huge and deep ones, from 0 to 1
     */
    static JsonValue of(JsonNode schema, Random random, double wildness) {
        RandomJson json = new RandomJson(schema.path("$defs"), random, wildness);
        json.value(schema);
        return json.out.toValue();
    }

    private void value(JsonNode schema) {
        if (schema.has("$ref")) {
            references++;
            value(definitions.path(schema.path("$ref").stringValue().substring(DEFINITIONS.length())));
            references--;
        } else if (schema.has("anyOf")) {
            value(branch(schema.path("anyOf")));
        } else if (schema.has("enum")) {
            out.value(JsonValue.of(oneOf(schema.path("enum"))));
        } else {
            typed(schema, schema.path("type").asString(""));
        }
    }

    private void typed(JsonNode schema, String type) {
        switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> out.value(RandomNumber.of(schema, random, wildness));
            case "boolean" -> out.value(random.nextBoolean());
            case "null" -> out.nullValue();
            case "string" -> out.value(RandomText.of(schema, random, wildness));
            default -> anything();
        }
    }

    /** One of several schemas; where it is deep enough, one that refers to no other. */
    private JsonNode branch(JsonNode alternatives) {
        List<JsonNode> flat = alternatives
                .valueStream()
                .filter(schema -> !isDeepEnough() || schema.findValue("$ref") == null)
                .toList();
        return flat.isEmpty() ? oneOf(alternatives) : flat.get(random.nextInt(flat.size()));
    }

    private boolean isDeepEnough() {
        return references > DEEP_ENOUGH;
    }

    private JsonNode oneOf(JsonNode alternatives) {
        return alternatives.get(random.nextInt(alternatives.size()));
    }

    // ---- values with parts

    private void object(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        out.beginObject();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || !isDeepEnough() && random.nextBoolean()) {
                out.name(property.getKey());
                value(property.getValue());
            }
        });
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            entries(others, size(schema, "minProperties", "maxProperties"));
        }
        out.endObject();
    }

    private void entries(JsonNode schema, int count) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String name = RandomText.any(random, 0);
            out.name(names.add(name) ? name : name + i);
            value(schema);
        }
    }

    private void array(JsonNode schema) {
        int size = size(schema, "minItems", "maxItems");
        out.beginArray();
        for (int i = 0; i < size; i++) {
            value(schema.path("items"));
        }
        out.endArray();
    }

    private int size(JsonNode schema, String leastKeyword, String mostKeyword) {
        int least = schema.path(leastKeyword).asInt(0);
        int most = schema.path(mostKeyword).asInt(Integer.MAX_VALUE);
        return (int) Math.min(most, (long) least + moreElements());
    }

    private int moreElements() {
        if (references > 0) {
            return isDeepEnough() ? 0 : random.nextInt(2);
        }
        return random.nextDouble() < wildness / 20 ? MANY_ELEMENTS : random.nextInt(MOST_ELEMENTS);
    }

    // ---- any JSON

    private void anything() {
        if (random.nextDouble() < wildness / 10) {
            deep();
        } else {
            anything(3);
        }
    }

    private void anything(int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> out.nullValue();
            case 1 -> out.value(random.nextBoolean());
            case 2 -> out.value(JsonValue.parse(number()));
            case 3, 4 -> out.value(RandomText.any(random, wildness));
            case 5 -> {
                out.beginArray();
                for (int i = random.nextInt(MOST_ELEMENTS); i > 0; i--) {
                    anything(depth - 1);
                }
                out.endArray();
            }
            default -> {
                out.beginObject();
                for (int i = random.nextInt(MOST_ELEMENTS); i > 0; i--) {
                    out.name(i + RandomText.any(random, 0));
                    anything(depth - 1);
                }
                out.endObject();
            }
        }
    }

    /** A number in one of the ways in which it may be written. */
    private String number() {
        List<String> numbers = List.of(
                "0",
                "-0",
                "1",
                "1.0",
                "-1.50",
                "1e3",
                "1E+3",
                "2e-3",
                "12345678901234567890",
                "0.1000000000000000000001");
        return numbers.get(random.nextInt(numbers.size()));
    }

    private void deep() {
        int depth = 1 + random.nextInt(DEEP);
        boolean isArray = random.nextBoolean();
        for (int i = 0; i < depth; i++) {
            if (isArray) {
                out.beginArray();
            } else {
                out.beginObject().name("a");
            }
        }
        out.value(depth);
        for (int i = 0; i < depth; i++) {
            if (isArray) {
                out.endArray();
            } else {
                out.endObject();
            }
        }
    }
}
