package io.tapewright.processor.bfcl;

import static io.tapewright.processor.testing.JavaText.boxed;
import static io.tapewright.processor.testing.JavaText.identifier;
import static io.tapewright.processor.testing.JavaText.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Writes the Java class that someone would write for a function that is described in JSON. */
final class JavaTool {
    private final String className;
    private final StringBuilder types = new StringBuilder();
    private final Set<String> remarks = new TreeSet<>();
    private int count;

    JavaTool(String className) {
        this.className = className;
    }

    /** The source of the class. */
    String source(JsonNode function) {
        List<String> parameters = members(function.path("parameters"));
        return """
                package bfcl;
                import io.tapewright.annotation.*;
                import io.tapewright.json.JsonValue;
                import java.util.*;
                /** A function. */
                public final class %s {
                  @Tool @Name(%s) @Doc(%s)
                  public static String call(%s) { return "done"; }
                %s}
                """.formatted(
                        className,
                        quoted(toolName(function)),
                        quoted(function.path("description").asString("")),
                        String.join(",\n      ", parameters),
                        types);
    }

    /** What could not be said in Java as it is in the description. */
    Set<String> remarks() {
        return remarks;
    }

    /** The name with what providers don't take replaced, as the leaderboard does it. */
    static String toolName(JsonNode function) {
        return function.path("name").stringValue().replaceAll("[^a-zA-Z0-9_-]", "_");
    }

    private List<String> members(JsonNode object) {
        Set<String> taken = new HashSet<>();
        List<String> members = new ArrayList<>();
        object.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode schema = property.getValue();
            boolean isRequired = Described.texts(object.path("required")).contains(name);
            String type = type(schema);
            String doc = schema.path("description").asString("");
            members.add("@Name(" + quoted(name) + ")" + (doc.isEmpty() ? "" : " @Doc(" + quoted(doc) + ")") + " "
                    + (isRequired ? type : "Optional<" + boxed(type) + ">") + " " + identifier(name, taken));
        });
        return members;
    }

    private String type(JsonNode schema) {
        List<String> choices = Described.texts(schema.path("enum"));
        String type = schema.path("type").asString("any");
        if (!choices.isEmpty() && Described.isChoice(schema)) {
            return choice(choices);
        }
        if (!choices.isEmpty()) {
            remarks.add("an enum of " + type + " values has no Java type: its values are not in the schema");
        }
        return switch (type) {
            case "string", "String" -> "String";
            case "integer" -> "int";
            case "long" -> "long";
            case "float" -> "double";
            case "boolean" -> "boolean";
            case "array", "tuple" -> list(schema.path("items"));
            case "dict" -> schema.has("properties") ? nested(schema) : "Map<String, JsonValue>";
            case "any" -> "JsonValue";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private String list(JsonNode items) {
        if (items.has("description") && !items.has("properties")) {
            remarks.add("elements that are no records have no description of their own");
        }
        return "List<" + boxed(type(items)) + ">";
    }

    private String nested(JsonNode schema) {
        String name = "Part" + count++;
        List<String> members = members(schema);
        String doc = schema.path("description").asString("");
        types.append("  %s public record %s(%s) {}%n"
                .formatted(doc.isEmpty() ? "" : "@Doc(" + quoted(doc) + ")", name, String.join(", ", members)));
        return name;
    }

    private String choice(List<String> choices) {
        String name = "Choice" + count++;
        List<String> constants = new ArrayList<>();
        for (String choice : new LinkedHashSet<>(choices)) {
            constants.add("@Name(" + quoted(choice) + ") C" + constants.size());
        }
        types.append("  /** A choice. */ public enum %s { %s }%n".formatted(name, String.join(", ", constants)));
        return name;
    }
}
