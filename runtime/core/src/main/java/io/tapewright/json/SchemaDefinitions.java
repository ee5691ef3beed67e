package io.tapewright.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the parts of a JSON schema refer to. References count from the root of a schema, so that whoever puts schemas together gathers
 * their definitions there.
 *
 * <p>Not thread-safe; used for one schema.
 */
public final class SchemaDefinitions {
    private final Map<String, String> schemas = new LinkedHashMap<>();

    /** How references look; a class of its own, which is loaded where there are some. */
    private static final class Reference {
        static final Pattern ANY = Pattern.compile("(\"\\$ref\"\\s*:\\s*\")#/(?:\\$defs|definitions)/([^\"/]+)");

        /** A whole one, as generated schemas have it. */
        static final Pattern GENERATED = Pattern.compile("\\{\"\\$ref\": \"#/\\$defs/([^\"/]+)\"}");

        private Reference() {}
    }

    /** No definitions. */
    public SchemaDefinitions() {}

    /**
     * Adds the definitions of a part.
     *
     * @param part a schema, as JSON text
     * @param definitions what it refers to, by name; they refer to nothing else
     * @return the part, which refers to other names where its own ones mean something else here
     */
    public String add(String part, Map<String, String> definitions) {
        if (definitions.isEmpty() && !mayRefer(part)) {
            return part;
        }
        int copy = 1;
        while (isTaken(definitions, copy)) {
            copy++;
        }
        for (Map.Entry<String, String> definition : definitions.entrySet()) {
            schemas.put(name(definition.getKey(), copy), renamed(definition.getValue(), definitions, copy));
        }
        return renamed(part, definitions, copy);
    }

    /**
     * Adds the definitions that stand at the root of a whole schema.
     *
     * @return the schema without them
     */
    public String addFrom(JsonValue schema) {
        if (!schema.isObject() || !Reference.ANY.matcher(schema.json()).find()) {
            return schema.json();
        }
        Map<String, JsonValue> members =
                new LinkedHashMap<>(JsonReader.of(schema.json()).readMap(JsonReader::readValue));
        Map<String, String> definitions = new LinkedHashMap<>();
        for (String keyword : new String[] {"$defs", "definitions"}) {
            JsonValue found = members.remove(keyword);
            if (found != null) {
                JsonReader.of(found.json())
                        .readMap(JsonReader::readValue)
                        .forEach((name, definition) -> definitions.put(name, definition.json()));
            }
        }
        String rest = JsonWriter.of(JsonWriter.Layout.SPACED)
                .<JsonValue>map(members, (value, out) -> out.value(value))
                .toString();
        return add(rest, definitions);
    }

    /** Whether a schema may have references; few have. */
    private static boolean mayRefer(String schema) {
        return schema.contains("\"$ref\"");
    }

    /** Whether one of the names means something else here. */
    private boolean isTaken(Map<String, String> definitions, int copy) {
        return definitions.entrySet().stream().anyMatch(definition -> {
            String other = schemas.get(name(definition.getKey(), copy));
            return other != null && !other.equals(renamed(definition.getValue(), definitions, copy));
        });
    }

    private static String name(String name, int copy) {
        return copy == 1 ? name : name + "_" + copy;
    }

    /** A text in which references have other names. Inside of strings quotes are escaped, so that nothing else looks like one. */
    private static String renamed(String schema, Map<String, String> definitions, int copy) {
        return Reference.ANY
                .matcher(schema)
                .replaceAll(reference -> Matcher.quoteReplacement(reference.group(1) + "#/$defs/"
                        + (definitions.containsKey(reference.group(2))
                                ? name(reference.group(2), copy)
                                : reference.group(2))));
    }

    /**
     * A generated schema without references, for those that can't refer to themselves: a text stands for each value that is referred
     * to, with JSON in it as the description says.
     *
     * @param definitions what the schema refers to, by name
     */
    public static String inText(String schema, Map<String, String> definitions) {
        return mayRefer(schema)
                ? Reference.GENERATED
                        .matcher(schema)
                        .replaceAll(reference -> Matcher.quoteReplacement(text(reference.group(), definitions)))
                : schema;
    }

    private static String text(String reference, Map<String, String> definitions) {
        SchemaDefinitions used = new SchemaDefinitions();
        used.addUsed(reference, definitions);
        String schema = reference.substring(0, reference.length() - 1) + used.asMember() + "}";
        return "{\"type\": \"string\", \"description\": " + JsonValue.of("JSON text of the schema " + schema) + "}";
    }

    /** Adds what a part refers to, and what that refers to. */
    private void addUsed(String part, Map<String, String> definitions) {
        Matcher references = Reference.GENERATED.matcher(part);
        while (references.find()) {
            String name = references.group(1);
            String definition = definitions.get(name);
            if (definition != null && schemas.putIfAbsent(name, definition) == null) {
                addUsed(definition, definitions);
            }
        }
    }

    /** The member {@code $defs} of the root, after a comma; empty if there are no definitions. */
    public String asMember() {
        return schemas.isEmpty()
                ? ""
                : schemas.entrySet().stream()
                        .map(definition -> JsonValue.of(definition.getKey()) + ": " + definition.getValue())
                        .collect(Collectors.joining(", ", ", \"$defs\": {", "}"));
    }
}
