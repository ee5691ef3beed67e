package io.tapewright.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Step types that are put together by hand, and the collections of them. */
class DescribedStepTypeTest {

    /** A step with everything that properties can be. */
    public record Verdict(int score, List<String> issues, Optional<String> remark, boolean urgent) implements Thought {
        static final StepType<Verdict> TYPE = StepType.of(Verdict.class, "verdict", "What you \"think\".")
                .property("score", PropertyType.INTEGER, Verdict::score)
                .property("issues", PropertyType.STRING.list(), Verdict::issues)
                .optional("remark", PropertyType.STRING, Verdict::remark)
                .defaulted("urgent", PropertyType.BOOLEAN, Verdict::urgent)
                .construct(v -> new Verdict(v.get(0), v.get(1), v.find(2), v.get(3, false)));

        public Verdict {
            if (score > 10) {
                throw new IllegalArgumentException("score must be at most 10");
            }
        }
    }

    private static final Verdict VERDICT = new Verdict(7, List.of("slow"), Optional.empty(), true);

    @Test
    void absentOptionalsAreNotWritten() {
        assertEquals(
                "{\"kind\": \"verdict\", \"score\": 7, \"issues\": [\"slow\"], \"urgent\": true}",
                Verdict.TYPE.toJson(VERDICT).json());
    }

    @Test
    void whatMayBeMissingMayBeMissing() {
        assertEquals(new Verdict(7, List.of(), Optional.empty(), false), read("{\"issues\": [], \"score\": 7}"));
        assertEquals(
                new Verdict(7, List.of(), Optional.of("!"), false),
                read("{\"remark\": \"!\", \"issues\": [], \"score\": 7}"));
    }

    @Test
    void nullStandsForAValueThatMayBeMissing() {
        assertEquals(
                new Verdict(7, List.of(), Optional.empty(), false),
                read("{\"issues\": [], \"score\": 7, \"remark\": null, \"urgent\": null}"));
    }

    @Test
    void whereAllPropertiesAreRequiredNullIsAnAlternative() {
        ObjectSchema schema = Verdict.TYPE.schema();
        assertEquals(schema.json(), schema.json(SchemaFamily.GRAMMAR));
        JsonNode strict = new JsonMapper().readTree(schema.json(SchemaFamily.STRICT));
        assertEquals(4, strict.get("required").size());
        assertEquals(
                new JsonMapper().readTree("{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}"),
                strict.at("/properties/remark"));
    }

    @Test
    void aFamilyMayHaveAnObjectsPropertyInAnotherForm() {
        ObjectSchema schema = ObjectSchema.builder()
                .required("a", "{}")
                .in("{\"type\": \"string\"}", SchemaFamily.STRICT, SchemaFamily.GEMINI)
                .optional("b", "{\"type\": \"integer\"}")
                .build();
        assertEquals(
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {\"type\": \"integer\"}},"
                        + " \"required\": [\"a\"]}",
                schema.json(SchemaFamily.GEMINI));
        assertEquals("\"a\": {}, \"b\": {\"type\": \"integer\"}", schema.properties());
    }

    @Test
    void objectsInsideAreOpenForAFamilyThatDoesNotCloseThemWhateverTheirTextsSay() {
        String text = "\"description\": \"never say , \\\"additionalProperties\\\": false\"";
        String object = "{\"type\": \"object\", " + text + ", \"properties\": {}, \"required\": []";
        ObjectSchema schema = ObjectSchema.builder()
                .required("a", object + ", \"additionalProperties\": false}")
                .build();
        assertEquals("\"a\": " + object + ", \"additionalProperties\": false}", schema.properties());
        assertEquals(
                "{\"type\": \"object\", \"properties\": {\"a\": " + object + "}}, \"required\": [\"a\"]}",
                schema.json(SchemaFamily.GEMINI));
    }

    @Test
    void whatMustBeThereIsMissed() {
        assertEquals("the property issues is missing", error("{\"score\": 7}").problem());
    }

    @Test
    void aRepeatedPropertyIsRefused() {
        assertEquals(
                "/score", error("{\"score\": 7, \"score\": 8, \"issues\": []}").path());
    }

    @Test
    void whatTheConstructorRefusesIsAnErrorWithItsReason() {
        assertEquals(
                "the value is refused: score must be at most 10",
                error("{\"score\": 11, \"issues\": []}").problem());
    }

    /** A step whose Java type allows more than its JSON. */
    public record Remark(JsonValue data) implements Thought {
        static final StepType<Remark> TYPE = StepType.of(Remark.class, "remark", "A remark.")
                .property("data", PropertyType.OBJECT, Remark::data)
                .construct(values -> new Remark(values.<JsonValue>get(0)));
    }

    @Test
    void whatIsNoObjectIsNotWrittenWhereAnObjectIsRead() {
        Remark remark = new Remark(JsonValue.of("x".repeat(1000)));
        var error = assertThrows(IllegalArgumentException.class, () -> Remark.TYPE.toJson(remark));
        assertEquals("the value must be a JSON object, not \"" + "x".repeat(99) + "...", error.getMessage());
        Remark object = new Remark(JsonValue.parse("{\"a\": 1}"));
        assertEquals(
                object,
                Remark.TYPE.read(JsonReader.of(Remark.TYPE.toJson(object).json())));
    }

    @Test
    void theSchemaSaysWhatIsReadAndWritten() {
        JsonNode schema = new JsonMapper().readTree(Verdict.TYPE.schema().json("verdict", Verdict.TYPE.description()));
        JsonNode expected = new JsonMapper().readTree("""
                        {"description": "What you \\"think\\".", "type": "object",
                         "properties": {
                           "kind": {"type": "string", "enum": ["verdict"]},
                           "score": {"type": "integer"},
                           "issues": {"type": "array", "items": {"type": "string"}},
                           "remark": {"type": "string"},
                           "urgent": {"type": "boolean"}},
                         "required": ["kind", "score", "issues"],
                         "additionalProperties": false}""");
        assertEquals(expected, schema);
    }

    @Test
    void aSchemaWithoutPropertiesIsStillASchema() {
        JsonNode schema = new JsonMapper().readTree(Pass.TYPE.schema().json("pass", ""));
        assertEquals(
                new JsonMapper()
                        .readTree("{\"type\": \"object\", \"properties\": {\"kind\": {\"type\": \"string\", \"enum\":"
                                + " [\"pass\"]}}, \"required\": [\"kind\"], \"additionalProperties\": false}"),
                schema);
        assertTrue(new JsonMapper().readTree(ObjectSchema.EMPTY.json()).isObject());
    }

    @Test
    void onlyAStepOfOneStringIsAText() {
        assertTrue(UserStep.TYPE.isText());
        assertEquals(Optional.of("x"), UserStep.TYPE.findText(new UserStep("x")));
        assertEquals(new UserStep("x"), UserStep.TYPE.ofText("x"));
        assertFalse(Verdict.TYPE.isText());
        assertEquals(Optional.empty(), Verdict.TYPE.findText(VERDICT));
        assertThrows(UnsupportedOperationException.class, () -> Verdict.TYPE.ofText("x"));
        assertThrows(UnsupportedOperationException.class, () -> Verdict.TYPE.textOf(VERDICT));
    }

    @Test
    void aThoughtThatHoldsMoreThanAStringIsNoText() {
        AssistantThought rich = new AssistantThought(JsonValue.parse("{\"a\": 1}"));
        assertEquals(Optional.empty(), AssistantThought.TYPE.findText(rich));
        assertEquals(Optional.of("1"), AssistantThought.TYPE.findText(new AssistantThought("1")));
    }

    @Test
    void aStepOfATypeThatNobodyNamedIsRefusedByName() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> StepTypes.builtIn().write(VERDICT));
        assertTrue(e.getMessage().contains(Verdict.class.getName()), e.getMessage());
    }

    @Test
    void aTypeIsAddedOnce() {
        StepTypes types = StepTypes.builtIn().and(Verdict.TYPE).and(Verdict.TYPE, UserStep.TYPE);
        assertEquals(StepTypes.builtIn().all().size() + 1, types.all().size());
        assertEquals(VERDICT, types.read(types.write(VERDICT)));
    }

    @Test
    void aKindBelongsToOneType() {
        record Impostor() implements Thought {}
        var user = StepType.of(Impostor.class, "user", "").construct(v -> new Impostor());
        var e = assertThrows(
                IllegalArgumentException.class, () -> StepTypes.builtIn().and(user));
        assertTrue(e.getMessage().contains("user"), e.getMessage());
        var verdict = StepType.of(Impostor.class, "verdict", "").construct(v -> new Impostor());
        assertThrows(IllegalArgumentException.class, () -> StepTypes.builtIn().and(Verdict.TYPE, verdict));
    }

    private static Verdict read(String json) {
        return Verdict.TYPE.read(JsonReader.of(json));
    }

    private static JsonReadException error(String json) {
        return assertThrows(JsonReadException.class, () -> read(json));
    }
}
