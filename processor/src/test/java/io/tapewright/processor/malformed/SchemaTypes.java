package io.tapewright.processor.malformed;

import static io.tapewright.processor.testing.JavaText.boxed;
import static io.tapewright.processor.testing.JavaText.identifier;
import static io.tapewright.processor.testing.JavaText.quoted;

import io.tapewright.processor.testing.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON schema of an object as a record in Java. What has no type is any JSON, as is what has several. */
final class SchemaTypes {
    static final String ROOT = "Root";

    private final JavaTypes java;
    private int parts;

    private SchemaTypes(String className) {
        java = new JavaTypes(className, List.of(ROOT));
    }

    /** The source of a class whose record {@code Root} the schema describes. */
    static Source source(String className, JsonNode schema) {
        SchemaTypes types = new SchemaTypes(className);
        types.addRecord(ROOT, schema);
        return types.java.source();
    }

    /** Whether the schema describes an object whose properties are known, which is a record in Java. */
    static boolean isRecord(JsonNode schema) {
        return schema.path("type").asString("").equals("object") && schema.has("properties");
    }

    private void addRecord(String name, JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(property -> required.add(property.stringValue()));
        Set<String> properties = new LinkedHashSet<>(schema.path("properties").propertyNames());
        properties.addAll(required);
        Set<String> taken = new HashSet<>();
        List<String> components = new ArrayList<>();
        for (String property : properties) {
            JsonNode described = schema.path("properties").path(property);
            components.add(JavaTypes.named(
                    property, type(described, required.contains(property)) + " " + identifier(property, taken)));
        }
        java.addRecord(name, components);
    }

    private String type(JsonNode schema, boolean isRequired) {
        String type = type(schema);
        if (isRequired) {
            return type;
        }
        return schema.has("default")
                ? "@Default(" + quoted(schema.path("default").asString()) + ") " + type
                : "Optional<" + boxed(type) + ">";
    }

    private String type(JsonNode schema) {
        if (isRecord(schema)) {
            String name = "Part" + parts++;
            addRecord(name, schema);
            return name;
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> "String";
            case "integer" -> "long";
            case "number" -> "double";
            case "boolean" -> "boolean";
            case "array" -> "List<" + boxed(type(schema.path("items"))) + ">";
            case "object" -> "Map<String, " + boxed(type(schema.path("additionalProperties"))) + ">";
            default -> "JsonValue";
        };
    }
}
