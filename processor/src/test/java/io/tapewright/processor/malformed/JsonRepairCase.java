package io.tapewright.processor.malformed;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonSearch;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.malformed.Case.Group;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases of json_repair: with a schema, which becomes a record; in its strict mode, which is our strict reading; or of any JSON. */
final class JsonRepairCase {
    private static final JsonMapper JACKSON = new JsonMapper();

    private JsonRepairCase() {}

    static Case of(JsonNode line, int number, GeneratedTypes types) {
        JsonNode options = line.path("kwargs");
        JsonNode output =
                options.path("logging").asBoolean(false) ? line.path("output").path(0) : line.path("output");
        boolean isText = !options.path("return_objects").asBoolean(false);
        if (isAboutOptions(options)) {
            return typed(line, number, Group.NO_TEXT, MissingNode.getInstance(), Optional.empty());
        }
        if (options.path("strict").asBoolean(false)) {
            return typed(line, number, Group.STRICT, output, Optional.of(JsonRepairCase::readStrictly));
        }
        if (!options.has("schema")) {
            return AnyJson.of(Corpus.JSON_REPAIR, line, number, output, isText);
        }
        JsonNode expected = isText && output.isString() ? AnyJson.parsed(output.stringValue()) : output;
        return typed(line, number, Group.SCHEMA, expected, Optional.of(reader(options.path("schema"), types)));
    }

    /** Options that exclude each other, and schemas that are none: no text is read. */
    private static boolean isAboutOptions(JsonNode options) {
        boolean hasSchema = options.has("schema");
        boolean isSalvage = options.path("schema_repair_mode").asString("").equals("salvage");
        return hasSchema && options.path("strict").asBoolean(false)
                || !hasSchema && isSalvage
                || options.path("schema").has("$ref");
    }

    private static Case typed(
            JsonNode line, int number, Group group, JsonNode expected, Optional<Function<String, Outcome>> reader) {
        String input = line.path("input").stringValue();
        return new Case(Corpus.JSON_REPAIR, number, group, input, expected, reader);
    }

    private static Outcome readStrictly(String text) {
        return Outcome.of(() -> {
            JsonReader in = JsonReader.of(text);
            JsonValue value = in.readValue();
            in.end();
            return JACKSON.readTree(value.json());
        });
    }

    private static Function<String, Outcome> reader(JsonNode schema, GeneratedTypes types) {
        JsonNode items = schema.path("items");
        if (schema.path("type").asString("").equals("array") && SchemaTypes.isRecord(items)) {
            String name = types.add(className -> SchemaTypes.source(className, items));
            return text -> Outcome.of(() -> steps(types.step(name, SchemaTypes.ROOT), text));
        }
        if (SchemaTypes.isRecord(schema)) {
            String name = types.add(className -> SchemaTypes.source(className, schema));
            return text -> Outcome.of(() -> oneStep(types.step(name, SchemaTypes.ROOT), text));
        }
        HandBuilt.Reader reader = HandBuilt.ofSchema(schema);
        return text -> Outcome.of(() -> JsonSearch.<JsonNode>find(text, reader).value());
    }

    private static JsonNode steps(StepType<?> type, String text) {
        ArrayNode array = JACKSON.createArrayNode();
        for (TapeStep step : StepUnion.of(type).read(Dialect.JSON, LlmOutput.of(text), 0)) {
            array.add(properties(type, step));
        }
        return array;
    }

    private static JsonNode oneStep(StepType<?> type, String text) {
        return properties(type, JsonSearch.<TapeStep>find(text, type::read).value());
    }

    private static JsonNode properties(StepType<?> type, TapeStep step) {
        ObjectNode tree = JACKSON.readTree(type.toJson(step).json()).asObject();
        tree.remove("kind");
        return tree;
    }
}
