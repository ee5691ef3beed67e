package io.tapewright.processor.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says of names, types, enums and required properties, in one form for descriptions and for generated schemas. */
final class Described {
    private static final Map<String, String> TYPES = Map.of(
            "dict", "object", "float", "number", "tuple", "array", "long", "integer", "String", "string", "any", "any");

    private Described() {}

    /** The strings, or other scalars as strings, of an array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }

    /** Whether the values of an enum are strings; some descriptions have them with other types, which can't be meant. */
    static boolean isChoice(JsonNode schema) {
        return !schema.path("type").asString("").equals("array")
                && schema.path("enum").valueStream().allMatch(JsonNode::isString);
    }

    /** A schema as a value to compare. */
    static Map<String, Object> of(JsonNode schema) {
        Map<String, Object> said = new LinkedHashMap<>();
        String type = schema.path("type").asString("any");
        boolean isChoice = schema.has("enum") && isChoice(schema);
        said.put("type", isChoice ? "string" : TYPES.getOrDefault(type, type));
        said.put("description", schema.path("description").asString(""));
        if (isChoice) {
            said.put("enum", List.copyOf(new java.util.LinkedHashSet<>(texts(schema.path("enum")))));
        }
        if (schema.has("properties")) {
            Map<String, Object> properties = new LinkedHashMap<>();
            schema.path("properties").properties().forEach(p -> properties.put(p.getKey(), of(p.getValue())));
            said.put("properties", properties);
            said.put("names", List.copyOf(properties.keySet()));
            said.put("required", new TreeSet<>(texts(schema.path("required"))));
        }
        if (schema.has("items")) {
            Map<String, Object> items = of(schema.path("items"));
            if (!items.containsKey("properties")) {
                items.remove("description"); // Java has no place for it; JavaTool remarks it
            }
            said.put("items", items);
        }
        return said;
    }

    /** The calls of a function that the data gives as right: arguments of which each value is the first possible one. */
    static ObjectNode call(JsonNode possible) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        possible.properties().forEach(argument -> {
            JsonNode values = argument.getValue();
            // an empty string among the possible values says that the argument may be left out
            boolean mayBeAbsent = values.valueStream().anyMatch(Described::isEmptyText);
            values.valueStream()
                    .filter(value -> !value.isNull()) // nor is a null ever given
                    .filter(value -> !mayBeAbsent
                            || !value.isString()
                            || !value.stringValue().isEmpty())
                    .findFirst()
                    .ifPresent(value -> arguments.set(argument.getKey(), plain(value)));
        });
        return arguments;
    }

    private static boolean isEmptyText(JsonNode value) {
        return value.isString() && value.stringValue().isEmpty();
    }

    /** Objects inside of arguments have lists of possible values, too. */
    private static JsonNode plain(JsonNode value) {
        if (value.isObject() && value.valueStream().allMatch(JsonNode::isArray)) {
            return call(value);
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(plain(element)));
            return array;
        }
        return value;
    }
}
