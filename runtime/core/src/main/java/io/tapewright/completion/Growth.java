package io.tapewright.completion;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which strings of a value may be shown while they grow: those that its schema lets be any text. The beginning of a date or of the
 * name of a constant says something else than the whole.
 */
final class Growth {
    /** Of a value in which every string may be any text. */
    static final Growth FREE = new Growth(List.of(), Map.of(), true);

    /** Of a value in which no string may be. */
    static final Growth NONE = new Growth(List.of(), Map.of(), false);

    private static final Set<String> FORMS = Set.of("enum", "const", "format", "pattern", "contentEncoding");
    private static final String DEFINITIONS = "#/$defs/";

    /** What the value may be. */
    private final List<Map<String, JsonValue>> alternatives;

    private final Map<String, JsonValue> definitions;
    /** Whether strings are free of which nothing is known. */
    private final boolean isFreeOtherwise;
    /** Those of the properties that were asked for. */
    private final Map<String, Growth> properties = new ConcurrentHashMap<>();

    private Growth(
            List<Map<String, JsonValue>> alternatives, Map<String, JsonValue> definitions, boolean isFreeOtherwise) {
        this.alternatives = alternatives;
        this.definitions = definitions;
        this.isFreeOtherwise = isFreeOtherwise;
    }

    /** Of a value with a JSON schema. */
    static Growth of(String schema) {
        Map<String, JsonValue> root = members(schema);
        JsonValue definitions = root.get("$defs");
        Growth unknown = new Growth(List.of(), definitions == null ? Map.of() : members(definitions.json()), true);
        return unknown.to(Stream.of(root));
    }

    /** Whether the value, if it is a string, may be any text. */
    boolean isFree() {
        return alternatives.isEmpty()
                ? isFreeOtherwise
                : alternatives.stream().allMatch(schema -> Collections.disjoint(schema.keySet(), FORMS));
    }

    /** Of the property of an object. */
    Growth ofProperty(String name) {
        return alternatives.isEmpty() ? this : properties.computeIfAbsent(name, this::findProperty);
    }

    private Growth findProperty(String name) {
        return part(schema -> {
            JsonValue properties = schema.get("properties");
            JsonValue property =
                    properties == null ? null : members(properties.json()).get(name);
            return Stream.ofNullable(property == null ? schema.get("additionalProperties") : property);
        });
    }

    /** Of the elements of an array. */
    Growth ofElement() {
        return part(schema -> Stream.ofNullable(schema.get("items")));
    }

    private Growth part(Function<Map<String, JsonValue>, Stream<JsonValue>> parts) {
        return to(
                alternatives.stream().flatMap(parts).filter(JsonValue::isObject).map(schema -> members(schema.json())));
    }

    private Growth to(Stream<Map<String, JsonValue>> schemas) {
        return new Growth(schemas.flatMap(this::alternatives).toList(), definitions, isFreeOtherwise);
    }

    /** What a schema stands for: what it refers to, or the branches that it offers. */
    private Stream<Map<String, JsonValue>> alternatives(Map<String, JsonValue> schema) {
        JsonValue reference = schema.get("$ref");
        if (reference != null) {
            JsonValue definition = definitions.get(reference.text().substring(DEFINITIONS.length()));
            return Stream.ofNullable(definition).flatMap(found -> alternatives(members(found.json())));
        }
        JsonValue branches = schema.get("anyOf");
        return branches == null
                ? Stream.of(schema)
                : JsonReader.of(branches.json()).readList(JsonReader::readValue).stream()
                        .flatMap(branch -> alternatives(members(branch.json())));
    }

    private static Map<String, JsonValue> members(String object) {
        return JsonReader.of(object).readMap(JsonReader::readValue);
    }
}
