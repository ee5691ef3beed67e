package io.tapewright.json;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON trees by Jackson: the one class of the runtime that knows how they are read, written and compared. Of a repeated property
 * the last counts, as in Python.
 */
final class JsonTrees {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonValue.MAX_DEPTH)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(JsonValue.MAX_DEPTH)
                    .build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private JsonTrees() {}

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** The tokens of a text, for those who want to know where they are. */
    static JsonParser parser(String json) {
        return MAPPER.createParser(json);
    }

    static String write(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /** A copy without the properties that are null, at any depth. */
    static JsonNode withoutNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().stream()
                    .filter(property -> !property.getValue().isNull())
                    .forEach(property -> copy.set(property.getKey(), withoutNulls(property.getValue())));
            return copy;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(withoutNulls(element)));
            return copy;
        }
        return tree;
    }

    /** A copy of an object without a property. */
    static JsonNode without(JsonNode object, String property) {
        ObjectNode copy = ((ObjectNode) object).objectNode();
        copy.setAll((ObjectNode) object);
        return copy.without(property);
    }

    /** The names of an object's properties; none if it is no object. */
    static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.properties().forEach(property -> names.add(property.getKey()));
        return names;
    }

    /** A copy of the schema of an object, with a required property in front. */
    static JsonNode withRequiredProperty(JsonNode schema, String name, JsonNode property) {
        ObjectNode copy = ((ObjectNode) schema).objectNode();
        copy.setAll((ObjectNode) schema);
        ObjectNode properties = copy.objectNode();
        properties.set(name, property);
        schema.path("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
        copy.set("properties", properties);
        ArrayNode required = copy.arrayNode().add(name);
        schema.path("required").forEach(required::add);
        copy.set("required", required);
        return copy;
    }

    /** Whether two trees are the same JSON; {@code 1}, {@code 1.0} and {@code 1e0} are the same number. */
    static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return sameElements(left, right);
        }
        if (left.isObject() && right.isObject()) {
            return sameProperties(left, right);
        }
        return left.equals(right);
    }

    private static boolean sameElements(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameProperties(JsonNode left, JsonNode right) {
        return left.size() == right.size()
                && left.properties().stream()
                        .allMatch(p -> right.has(p.getKey()) && same(p.getValue(), right.get(p.getKey())));
    }

    /** A hash that agrees with {@link #same}. */
    static int hash(JsonNode tree) {
        if (tree.isNumber()) {
            BigDecimal number = tree.decimalValue();
            return number.signum() == 0 ? 0 : number.stripTrailingZeros().hashCode();
        }
        if (tree.isArray()) {
            int hash = 1;
            for (JsonNode element : tree) {
                hash = 31 * hash + hash(element);
            }
            return hash;
        }
        if (tree.isObject()) {
            return tree.properties().stream()
                    .mapToInt(p -> p.getKey().hashCode() ^ hash(p.getValue()))
                    .sum();
        }
        return tree.hashCode();
    }
}
