package io.tapewright.processor.write;

import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON schemas of shapes, as JSON text on one line. */
final class SchemaText {
    private SchemaText() {}

    /** The schema of an object, such as the arguments of a tool, with its properties as parts of their own. */
    static List<String> object(List<Property> properties) {
        String whole = object(properties, "");
        if (properties.isEmpty()) {
            return List.of(whole);
        }
        String members = members(properties);
        int start = whole.indexOf(members);
        return Stream.of(
                        Stream.of(whole.substring(0, start)),
                        memberParts(properties).stream(),
                        Stream.of(whole.substring(start + members.length())))
                .flatMap(parts -> parts)
                .toList();
    }

    /** The members of {@code properties}, each a part of its own. */
    static List<String> memberParts(List<Property> properties) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            parts.add(members(properties.subList(i, i + 1)) + (i + 1 < properties.size() ? ", " : ""));
        }
        return parts;
    }

    private static String members(List<Property> properties) {
        return properties.stream()
                .map(property -> quoted(property.wireName()) + ": " + schema(property.shape(), property.description()))
                .collect(Collectors.joining(", "));
    }

    /** The members of {@code required}. */
    static String required(List<Property> properties) {
        return properties.stream()
                .filter(Property::isRequired)
                .map(property -> quoted(property.wireName()))
                .collect(Collectors.joining(", "));
    }

    private static String object(List<Property> properties, String description) {
        return "{\"type\": \"object\"" + described(description) + ", \"properties\": {" + members(properties)
                + "}, \"required\": [" + required(properties) + "], \"additionalProperties\": false}";
    }

    private static String schema(TypeShape shape, String description) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return scalar(scalar, description);
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return formatted(formatted, description);
        }
        if (shape instanceof TypeShape.Maybe maybe) {
            return schema(maybe.value(), description);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return "{\"type\": \"array\"" + described(description) + ", \"items\": " + schema(list.element(), "") + "}";
        }
        if (shape instanceof TypeShape.MapOf map) {
            return "{\"type\": \"object\"" + described(description) + ", \"additionalProperties\": "
                    + schema(map.value(), "") + "}";
        }
        if (shape instanceof TypeShape.Choice choice) {
            String names = choice.constants().stream()
                    .map(constant -> quoted(constant.wireName()))
                    .collect(Collectors.joining(", "));
            return "{\"type\": \"string\"" + described(description) + ", \"enum\": [" + names + "]}";
        }
        if (shape instanceof TypeShape.Composite composite) {
            // what is said of the property says more than what is said of its type
            return object(composite.properties(), description.isEmpty() ? composite.description() : description);
        }
        throw new IllegalArgumentException("no schema for " + shape);
    }

    private static String scalar(TypeShape.Scalar scalar, String description) {
        if (scalar.isAny()) {
            return description.isEmpty() ? "{}" : "{\"description\": " + quoted(description) + "}";
        }
        String type = scalar.isWhole()
                ? "integer"
                : scalar.isNumber() ? "number" : scalar == TypeShape.Scalar.BOOLEAN ? "boolean" : "string";
        return "{\"type\": \"" + type + "\"" + described(description) + "}";
    }

    /** The form in words of its own where schemas have none, as models read them. */
    private static String formatted(TypeShape.Formatted formatted, String description) {
        if (!formatted.format().isEmpty()) {
            return "{\"type\": \"string\"" + described(description) + ", \"format\": " + quoted(formatted.format())
                    + "}";
        }
        String words = description.isEmpty() ? formatted.words() : description + " (" + formatted.words() + ")";
        String form = switch (formatted) {
            case CHARACTER -> ", \"minLength\": 1, \"maxLength\": 1";
            case BYTES -> ", \"contentEncoding\": \"base64\"";
            default -> formatted.pattern().isEmpty() ? "" : ", \"pattern\": " + quoted(formatted.pattern());
        };
        return "{\"type\": \"string\"" + described(words) + form + "}";
    }

    private static String described(String description) {
        return description.isEmpty() ? "" : ", \"description\": " + quoted(description);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
