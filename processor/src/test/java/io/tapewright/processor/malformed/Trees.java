package io.tapewright.processor.malformed;

import io.tapewright.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as trees: records under the names of their components, constants by their names, what is absent as null. */
final class Trees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JACKSON = new JsonMapper();

    private Trees() {}

    /** What was read into Java, as a tree. */
    static JsonNode of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Trees::of).orElseGet(NODES::nullNode);
        }
        if (value instanceof JsonValue json) {
            return JACKSON.readTree(json.json());
        }
        if (value instanceof Enum<?> constant) {
            return NODES.stringNode(constant.name());
        }
        if (value instanceof Collection<?> elements) {
            ArrayNode array = NODES.arrayNode();
            elements.forEach(element -> array.add(of(element)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, one) -> object.set((String) key, of(one)));
            return object;
        }
        return value instanceof Record ? ofRecord(value) : JACKSON.valueToTree(value);
    }

    private static ObjectNode ofRecord(Object value) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                object.set(component.getName(), of(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(value.toString(), e);
            }
        }
        return object;
    }

    /** A tree with other names of properties, where there are any, without what says nothing. */
    static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(element -> array.add(renamed(element, names)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(property -> {
            JsonNode value = renamed(property.getValue(), names);
            if (!saysNothing(value)) {
                object.set(names.getOrDefault(property.getKey(), property.getKey()), value);
            }
        });
        return object;
    }

    /** Whether two values are the same, numbers by their value. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.isMissingNode() || other.isMissingNode()
                ? one.isMissingNode() && other.isMissingNode()
                : JsonValue.of(one).equals(JsonValue.of(other));
    }

    /** A value without white space around its strings and names. */
    static JsonNode stripped(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(node.stringValue().strip());
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(element -> array.add(stripped(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(property -> object.set(property.getKey().strip(), stripped(property.getValue())));
        return object;
    }

    /** Whether a value is what others make up: null, false, 0, an empty text, list or object. */
    static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || value.isString() && value.stringValue().isEmpty()
                || value.isContainer() && value.isEmpty()
                || value.isNumber() && value.asDouble() == 0
                || value.isBoolean() && !value.asBoolean();
    }

    /** All texts and names in a value. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.propertyNames().forEach(texts::add);
        node.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }

    /** Whether a value, or each of its properties, is in another one. */
    static boolean isPart(JsonNode part, JsonNode whole) {
        boolean isElement = whole.isArray() && whole.valueStream().anyMatch(element -> same(element, part));
        boolean hasAll = part.isObject()
                && whole.isObject()
                && part.properties().stream().allMatch(p -> same(p.getValue(), whole.path(p.getKey())));
        return isElement || hasAll;
    }
}
