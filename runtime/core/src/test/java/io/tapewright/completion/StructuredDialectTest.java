package io.tapewright.completion;

import static io.tapewright.completion.Dialect.STRUCTURED;
import static io.tapewright.completion.SampleUnions.CALLS_AND_STEPS;
import static io.tapewright.completion.SampleUnions.EVERYTHING;
import static io.tapewright.completion.SampleUnions.PLAN;
import static io.tapewright.completion.SampleUnions.call;
import static io.tapewright.completion.SampleUnions.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.OutputSchema;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredDialectTest {
    private static final Plan NO_PLAN = new Plan(List.of(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'steps': []}                                       | has no steps. Put at least one of these into steps: plan",
                "{}                                                  | the property steps is missing",
                "{'kind': 'plan', 'items': []}                       | unknown property; expected one of steps",
                "{'steps': {'kind': 'plan', 'items': []}}            | at /steps: expected an array",
                "{'steps': [{'kind': 'plan'}]}                       | at /steps/0: the property items is missing",
                "{'steps': [{'kind': 'plan', 'items': [7]}]}         | at /steps/0/items/0: expected a string, found: 7",
                "{'steps': [{'kind': 'x'}]}                          | at /steps/0: expected an object whose kind is one of: plan",
                "{'steps': [{'kind': 'plan', 'items': []}]} {}       | expected nothing more",
                "``                                                  | the text ends",
            })
    void aFailureTellsTheModelWhatIsWrong(String text, String message) {
        var e = assertThrows(
                UnreadableCompletionException.class,
                () -> CALLS_AND_STEPS.readSteps(STRUCTURED, says(text), 0, ReadingMode.STRICT));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void aNativeCallIsAFailureThatSaysWhereCallsGo() {
        LlmOutput output = LlmOutput.of(List.of(call("c", "{}")));
        var e = assertThrows(UnreadableCompletionException.class, () -> EVERYTHING.read(STRUCTURED, output, 0));
        assertTrue(e.getMessage().contains("{\"steps\": […]}"), e.getMessage());
    }

    @Test
    void whatWouldNotBeReadBackCannotBeSaid() {
        ToolCalls calls = ToolCalls.of(call("x", "{}"));
        assertUnsayable(List.of());
        assertUnsayable(List.of(calls, calls));
        assertUnsayable(List.of(new ToolCalls(calls.toolCalls(), Optional.of("beside"))));
        assertUnsayable(List.of(new AssistantThought("not of this union")));
    }

    private static void assertUnsayable(List<TapeStep> steps) {
        assertThrows(UnsayableStepsException.class, () -> EVERYTHING.write(STRUCTURED, steps, 0));
    }

    @Test
    void callsOfWhichNoToolIsKnownHaveNoSchema() {
        StepUnion open = StepUnion.builder().toolCalls(List.of()).build();
        assertTrue(open.objection(STRUCTURED).orElseThrow().contains("names each tool"));
        assertThrows(IllegalArgumentException.class, () -> open.read(STRUCTURED, says("{'steps': []}"), 0));
    }

    @Test
    void stepsAndCallsStandInOneObject() {
        List<TapeStep> steps = List.of(
                NO_PLAN,
                ToolCalls.of(
                        call("tool_call_0_node_starts_at_4", "{\"company\": \"V\"}"),
                        call("tool_call_1_node_starts_at_4", "{\"company\": \"W\"}")),
                new AssistantStep("done"));
        LlmOutput said = says("{'steps': [{'kind': 'plan', 'items': []}, "
                + "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'V'}}, "
                + "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'W'}}, "
                + "{'kind': 'response', 'content': 'done'}]}");

        assertEquals(said, EVERYTHING.write(STRUCTURED, steps, 4));
        assertEquals(steps, EVERYTHING.read(STRUCTURED, said, 4));
    }

    @Test
    void whereSchemasHaveNoAbsentPropertiesNullStandsForThem() {
        assertEquals(
                List.of(NO_PLAN),
                PLAN.read(STRUCTURED, says("{'steps': [{'kind': 'plan', 'items': [], 'remark': null}]}"), 0));
    }

    @Test
    void theSchemaHasThisObjectAtItsRoot() {
        OutputSchema schema = StepUnion.of(Plan.TYPE, Buy.TYPE).outputSchema();
        assertEquals("steps", schema.name());
        String plan = "{'description': 'What you will do.', 'type': 'object', 'properties': {"
                + "'kind': {'type': 'string', 'enum': ['plan']}, 'items': {'type': 'array', 'items': {'type': 'string'}},"
                + "'remark': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}},"
                + "'required': ['kind', 'items', 'remark'], 'additionalProperties': false}";
        String buy = "{'type': 'object', 'properties': {'kind': {'type': 'string', 'enum': ['buy']},"
                + "'symbol': {'type': 'string'}, 'count': {'type': 'integer'}},"
                + "'required': ['kind', 'symbol', 'count'], 'additionalProperties': false}";
        assertEquals(
                json("{'type': 'object', 'properties': {'steps': {'type': 'array', 'items': {'anyOf': [" + plan + ", "
                        + buy + "]}}}, 'required': ['steps'], 'additionalProperties': false}"),
                schema.schema(SchemaFamily.STRICT));
    }

    @Test
    void eachFamilyGetsTheSchemaInItsForm() {
        OutputSchema schema = EVERYTHING.outputSchema();
        assertEquals(
                JsonValue.parse("false"),
                JsonValue.of(schema.schema(SchemaFamily.GRAMMAR).tree().get("additionalProperties")));
        assertEquals(
                List.of("kind", "items"),
                schema
                        .schema(SchemaFamily.GRAMMAR)
                        .tree()
                        .at("/properties/steps/items/anyOf/0/required")
                        .values()
                        .stream()
                        .map(name -> name.stringValue())
                        .toList());
        assertFalse(schema.schema(SchemaFamily.GEMINI).tree().has("additionalProperties"));
    }

    @Test
    void whatMayBeAnythingHasATypeWhereSchemasMustNameOne() {
        OutputSchema schema = StepUnion.of(AssistantThought.TYPE).outputSchema();
        String content = "/properties/steps/items/properties/content";
        assertEquals(
                json("{'anyOf': [{'type': 'string'}, {'type': 'number'}, {'type': 'boolean'}]}"),
                JsonValue.of(schema.schema(SchemaFamily.STRICT).tree().at(content)));
        assertEquals(
                json("{}"),
                JsonValue.of(schema.schema(SchemaFamily.PLAIN).tree().at(content)));
    }

    private static JsonValue json(String text) {
        return JsonValue.parse(text.replace('\'', '"'));
    }
}
