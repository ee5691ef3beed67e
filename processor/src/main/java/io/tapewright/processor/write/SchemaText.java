package io.tapewright.processor.write;

import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.List;
import java.util.stream.Collectors;

/** JSON schemas of shapes, as JSON text on one line. */
final class SchemaText {
    private SchemaText() {}

    /** The schema of an object, such as the arguments of a tool. */
    static String object(List<Property> properties) {
        return object(properties, "");
    }

    /** The members of {@code properties}. */
    static String members(List<Property> properties) {
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
        if (shape instanceof TypeShape.Maybe maybe) {
            return schema(maybe.value(), description);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return "{\"type\": \"array\"" + described(description) + ", \"items\": " + schema(list.element(), "") + "}";
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
        String type = switch (scalar) {
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
            case INT, LONG -> "integer";
            case DOUBLE -> "number";
            case ANY -> "";
        };
        if (type.isEmpty()) {
            return description.isEmpty() ? "{}" : "{\"description\": " + quoted(description) + "}";
        }
        return "{\"type\": \"" + type + "\"" + described(description) + "}";
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
                        json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
