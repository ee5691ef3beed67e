package io.tapewright.processor.malformed;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readers of whole answers that are no objects with known properties, and so no steps: nothing is generated for them. They drive {@link
 * JsonReader} by the calls that generated code makes for such a component.
 */
final class HandBuilt {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final String LIST = ".as_list()";
    private static final String OPTIONAL = ".as_optional()";

    private HandBuilt() {}

    /** How a type is read. */
    interface Reader extends Function<JsonReader, JsonNode> {}

    /** The reader of a JSON schema that describes no record. */
    static Reader ofSchema(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" ->
                schema.has("pattern") ? matching(schema.path("pattern").stringValue()) : of("string");
            case "integer" -> of("int");
            case "number" -> of("float");
            case "boolean" -> of("bool");
            case "array" -> list(ofSchema(schema.path("items")));
            case "object" -> map(ofSchema(schema.path("additionalProperties")));
            default -> in -> JACKSON.readTree(in.readValue().json());
        };
    }

    /** The reader of a type of BAML, as an expression of Rust, that is no class. */
    static Reader ofBaml(String type, BamlTypes declared) {
        if (type.endsWith(LIST)) {
            return list(ofBaml(type.substring(0, type.length() - LIST.length()), declared));
        }
        if (type.startsWith("FieldType::List(")) {
            return list(ofBaml(type.substring(type.indexOf('(') + 1), declared));
        }
        if (type.endsWith(OPTIONAL)) {
            Reader value = ofBaml(type.substring(0, type.length() - OPTIONAL.length()), declared);
            return in -> in.readNull() ? NODES.nullNode() : value.apply(in);
        }
        if (type.contains("::map(")) {
            return map(of("string"));
        }
        Matcher choice = Pattern.compile("Enum\\(\"(\\w+)\"").matcher(type);
        if (choice.find()) {
            Map<String, String> constants = declared.constants(choice.group(1));
            return choice(List.copyOf(constants.keySet()), List.copyOf(constants.values()));
        }
        return type.contains("LiteralValue::") ? literal(type) : of(scalar(type));
    }

    private static String scalar(String type) {
        return List.of("string", "int", "float", "bool").stream()
                .filter(scalar -> type.toLowerCase(Locale.ROOT).contains("::" + scalar))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    private static Reader of(String scalar) {
        return switch (scalar) {
            case "string" -> in -> NODES.stringNode(in.readString());
            case "int" -> in -> NODES.numberNode(in.readLong());
            case "float" -> in -> NODES.numberNode(in.readDouble());
            default -> in -> NODES.booleanNode(in.readBoolean());
        };
    }

    /** Literals: of strings a choice, and any other value has to be one of them. */
    private static Reader literal(String type) {
        Matcher matcher = Pattern.compile("LiteralValue::(\\w+)\\(\"?(\\w+)\"?").matcher(type);
        List<String> literals = new ArrayList<>();
        boolean areStrings = false;
        while (matcher.find()) {
            literals.add(matcher.group(2));
            areStrings |= matcher.group(1).equals("String");
        }
        return areStrings ? choice(literals, literals) : exactly(literals);
    }

    private static Reader choice(List<String> said, List<String> names) {
        JsonNames choices = JsonNames.of(said.toArray(String[]::new));
        return in -> NODES.stringNode(names.get(in.readChoice(choices)));
    }

    private static Reader exactly(List<String> literals) {
        return in -> {
            String said = in.readValue().json();
            if (!literals.contains(said)) {
                throw in.expected("one of " + literals);
            }
            return JACKSON.readTree(said);
        };
    }

    private static Reader matching(String pattern) {
        return in -> {
            String text = in.readString();
            if (!text.matches(pattern)) {
                throw in.expected("a text like " + pattern);
            }
            return NODES.stringNode(text);
        };
    }

    private static Reader list(Reader element) {
        return in -> {
            ArrayNode array = NODES.arrayNode();
            in.readList(element).forEach(array::add);
            return array;
        };
    }

    private static Reader map(Reader value) {
        return in -> {
            ObjectNode object = NODES.objectNode();
            in.readMap(value).forEach(object::set);
            return object;
        };
    }
}
