package io.tapewright.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random values of a schema, the same ones for a seed. Knows the keywords that ours have, no more. */
public final class RandomValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 3;
    private static final int DEEPEST = 6;
    private static final String JSON_TEXT = "JSON text of the schema ";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> OF_FORMAT = Map.of(
            "uuid", "9b2d6bbc-4a3b-4a53-9a2e-3c1f2f0c8a11",
            "uri", "https://example.org/a?b=c",
            "date", "2024-02-29",
            "time", "14:30:00Z",
            "date-time", "2024-09-17T12:30:00Z",
            "email", "ada@example.org");
    /** What patterns and words of generated schemas ask for; the first that fits is taken. */
    private static final List<Map.Entry<String, String>> OF_WORDS = List.of(
            Map.entry("local date and time", "2024-09-17T14:30:00"),
            Map.entry("local time", "14:30:00"),
            Map.entry("date and time with offset", "2024-09-17T14:30:00+02:00"),
            Map.entry("an instant", "2024-09-17T12:30:00Z"),
            Map.entry("duration", "PT1H30M"),
            Map.entry("date such as", "2024-02-29"),
            Map.entry("time zone", "Europe/Paris"),
            Map.entry("base64", "AP+q"),
            Map.entry("one character", "x"),
            Map.entry("a UUID", "9b2d6bbc-4a3b-4a53-9a2e-3c1f2f0c8a11"),
            Map.entry("a URI", "urn:x"));

    private final JsonNode schema;
    private final Random random;
    private int depth;

    public RandomValues(JsonNode schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    /** The next value. */
    public JsonNode next() {
        return value(schema);
    }

    private JsonNode value(JsonNode of) {
        depth++;
        JsonNode value = deepValue(of);
        depth--;
        return value;
    }

    private boolean isDeep() {
        return depth > DEEPEST;
    }

    /** One of the alternatives; deep down one that does not go on. */
    private JsonNode oneOf(JsonNode alternatives) {
        List<JsonNode> all = new ArrayList<>();
        alternatives.forEach(all::add);
        List<JsonNode> flat =
                all.stream().filter(one -> !one.toString().contains("$ref")).toList();
        List<JsonNode> from = isDeep() && !flat.isEmpty() ? flat : all;
        return from.get(random.nextInt(from.size()));
    }

    private JsonNode deepValue(JsonNode of) {
        if (of.has("anyOf")) {
            return value(oneOf(of.path("anyOf")));
        }
        if (of.has("$ref")) {
            return value(schema.at(of.path("$ref").stringValue().substring(1)));
        }
        if (of.has("enum")) {
            return of.path("enum").get(random.nextInt(of.path("enum").size()));
        }
        return switch (of.path("type").asString("string")) {
            case "object" -> object(of);
            case "array" -> array(of);
            case "integer" -> NODES.numberNode(random.nextInt(10));
            case "number" -> NODES.numberNode(random.nextInt(100) / 8.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(of));
        };
    }

    private ObjectNode object(JsonNode of) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        of.path("required").forEach(name -> required.add(name.stringValue()));
        of.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || !isDeep() && random.nextBoolean()) {
                object.set(property.getKey(), value(property.getValue()));
            }
        });
        if (of.path("additionalProperties").isObject()) {
            for (int i = isDeep() ? 0 : random.nextInt(MOST); i > 0; i--) {
                object.set("key " + i, value(of.path("additionalProperties")));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode of) {
        ArrayNode array = NODES.arrayNode();
        int size = of.path("minItems").asInt(0) + (isDeep() ? 0 : random.nextInt(MOST));
        for (int i = 0; i < size; i++) {
            JsonNode element = value(of.path("items"));
            if (element.has("key")) {
                ((ObjectNode) element).put("key", "key " + i); // entries of a map
            }
            array.add(element);
        }
        return array;
    }

    private String text(JsonNode of) {
        String format = of.path("format").asString("");
        if (OF_FORMAT.containsKey(format)) {
            return OF_FORMAT.get(format);
        }
        String description = of.path("description").asString("");
        int json = description.indexOf(JSON_TEXT);
        if (json >= 0) {
            // what stands in parentheses has one that is not the schema's
            String rest = description.substring(json + JSON_TEXT.length()).replaceFirst("\\)$", "");
            return new RandomValues(JSON.readTree(rest), random.nextLong())
                    .next()
                    .toString();
        }
        return OF_WORDS.stream()
                .filter(entry -> description.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("text " + random.nextInt(10));
    }
}
