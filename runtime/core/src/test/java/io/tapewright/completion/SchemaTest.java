package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model is told about a union. */
class SchemaTest {

    @Test
    void aUnionOfOneTypeIsThatTypesSchema() {
        JsonNode schema = read(SampleUnions.PLAN.schema());
        assertEquals(
                read("{'description': 'What you will do.', 'type': 'object', 'properties': {"
                        + "'kind': {'type': 'string', 'enum': ['plan']},"
                        + "'items': {'type': 'array', 'items': {'type': 'string'}}, 'remark': {'type': 'string'}},"
                        + "'required': ['kind', 'items'], 'additionalProperties': false}"),
                schema);
    }

    @Test
    void aUnionHasAnAlternativeForEachTypeAndEachTool() {
        JsonNode alternatives = read(SampleUnions.EVERYTHING.schema()).path("anyOf");
        assertEquals(
                List.of("plan", "buy", "response", "tool_call"),
                StreamSupport.stream(alternatives.spliterator(), false)
                        .map(a -> a.at("/properties/kind/enum/0").stringValue())
                        .toList());
    }

    @Test
    void aToolIsOneBranchThatIsStrictlyDecodable() {
        assertEquals(
                read("{'description': 'Looks up a \\\"ticker\\\".', 'type': 'object', 'properties': {"
                        + "'kind': {'type': 'string', 'enum': ['tool_call']},"
                        + "'tool_name': {'type': 'string', 'enum': ['get_ticker']},"
                        + "'parameters': {'type': 'object', 'properties': {'company': {'type': 'string'}},"
                        + "'required': ['company'], 'additionalProperties': false}},"
                        + "'required': ['kind', 'tool_name', 'parameters'], 'additionalProperties': false}"),
                read(SampleUnions.CALLS.schema()));
    }

    @Test
    void functionsAreAllTypesButTheOneThatIsSaidAsText() {
        List<ToolSpec> functions = SampleUnions.EVERYTHING.functions();
        assertEquals(
                List.of("plan", "buy"), functions.stream().map(ToolSpec::name).toList());
        assertEquals("What you will do.", functions.get(0).description());
        assertEquals(
                read("{'type': 'object', 'properties': {'symbol': {'type': 'string'}, 'count': {'type': 'integer'}},"
                        + "'required': ['symbol', 'count'], 'additionalProperties': false}"),
                functions.get(1).parameters().tree());
    }

    @Test
    void aUnionOfTextHasNoFunctions() {
        assertTrue(SampleUnions.TEXT.functions().isEmpty());
        assertTrue(SampleUnions.CALLS.functions().isEmpty());
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json.replace('\'', '"'));
    }
}
