package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Defaults are filled in, examples are told, and names for Jackson are honoured, whichever compiler made the readers. */
class ValuesAndNamesTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String DEFAULTS = """
            {"kind": "search", "text": "x", "scope": "all \\"of\\" it", "limit": 10, "bytes": 10000000000, "offset": -1,
             "part": 0.1, "weight": 1.0, "price": 0.10, "id": 123456789012345678901, "exact": true, "quote": "'",
             "order": "going down", "day": "2024-02-29", "year": 2024, "zone": "Europe/Paris",
             "user": "123e4567-e89b-12d3-a456-426614174000", "page": "urn:x", "icon": "AP8=", "tags": [], "names": [], "words": [],
             "numbers": [], "weights": {}}""";

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOutOrNullHasItsDefault(CompilerKind compiler) {
        StepType<?> search = step(compiler, "Search");
        for (String json : new String[] {"{\"text\": \"x\"}", "{\"text\": \"x\", \"limit\": null, \"tags\": null}"}) {
            assertEquals(JsonValue.parse(DEFAULTS), search.toJson(search.read(JsonReader.of(json))));
        }
        assertThrows(JsonReadException.class, () -> search.read(JsonReader.of("{}")));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsTaken(CompilerKind compiler) {
        StepType<?> search = step(compiler, "Search");
        String json = DEFAULTS.replace("\"limit\": 10", "\"limit\": 3")
                .replace("\"order\": \"going down\"", "\"order\": \"UP\"");
        assertEquals(JsonValue.parse(json), search.toJson(search.read(JsonReader.of(json))));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaTellsDefaultsAndExamples(CompilerKind compiler) {
        JsonNode properties = properties(step(compiler, "Search"));
        assertEquals(
                JsonValue.parse("{\"type\": \"integer\", \"default\": 10, \"examples\": [1, 2]}"),
                JsonValue.of(properties.get("limit")));
        assertEquals(
                JsonValue.parse("[\"cats\", \"a \\\"dog\\\"\"]"),
                JsonValue.of(properties.get("text").get("examples")));
        assertEquals("going down", properties.get("order").get("default").stringValue());
        assertEquals("[]", properties.get("tags").get("default").toString());
    }

    @ParameterizedTest
    @EnumSource
    void namesAndDescriptionsForJacksonAreHonoured(CompilerKind compiler) {
        StepType<?> named = step(compiler, "Named");
        assertEquals(JsonValue.parse("""
                        {"company": {"type": "string", "description": "which company"},
                         "price": {"type": "integer", "description": "its price"},
                         "mood": {"type": "string", "description": "this one, too", "enum": ["good", "BAD"]}}"""), JsonValue.of(properties(named)));
        String json = "{\"kind\": \"named\", \"company\": \"x\", \"price\": 1, \"mood\": \"good\"}";
        assertEquals(JsonValue.parse(json), named.toJson(named.read(JsonReader.of(json))));
    }

    @ParameterizedTest
    @EnumSource
    void aliasesAreReadButNotWritten(CompilerKind compiler) {
        StepType<?> named = step(compiler, "Named");
        String json = "{\"kind\": \"named\", \"company\": \"x\", \"price\": 1, \"mood\": \"BAD\"}";
        for (String alias : new String[] {"costs", "stock-price", "co\\u0073ts"}) {
            String other = json.replace("price", alias);
            assertEquals(JsonValue.parse(json), named.toJson(named.read(JsonReader.of(other))));
        }
        JsonReadException twice = assertThrows(
                JsonReadException.class,
                () -> named.read(JsonReader.of(json.replace("\"price\": 1", "\"price\": 1, \"costs\": 1"))));
        assertTrue(twice.problem().contains("twice"), twice::getMessage);
    }

    private static JsonNode properties(StepType<?> step) {
        return JsonValue.parse(step.schema().json()).tree().get("properties");
    }

    private static StepType<?> step(CompilerKind compiler, String name) {
        return BUILDS.computeIfAbsent(
                        compiler,
                        c -> Build.with(c).folder("sources/values").run().clean())
                .stepType("demo." + name + "Step");
    }
}
