package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.SchemaFamily;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Source;
import io.tapewright.step.StepType;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts are described, read and written by their own companions, wherever they were compiled. */
class GeneratedPartsTest {
    private static final String ADDRESS = """
            {"street": "1 Main St", "country": {"code": "FR"}, "lines": [{"text": "c/o"}]}""";
    private static final String LETTER = """
            {"to": %1$s, "copies": {"boss": %1$s}}""".formatted(ADDRESS);
    private static final String ORDER = """
            {"kind": "order", "bill_to": %1$s, "remarks": [{"text": "fragile"}], "past": [%1$s], "receipt": %2$s, "letters": [%2$s]}""".formatted(ADDRESS, LETTER);

    /** All but the address are compiled against its class file. */
    private static BuildResult build(CompilerKind compiler) {
        List<Source> all = Source.allIn("cases/ok/parts");
        List<Source> part =
                all.stream().filter(s -> s.path().equals("Address.java")).toList();
        BuildResult library = Build.with(compiler).sources(part).run().clean();
        return Build.with(compiler)
                .sources(all.stream().filter(s -> !part.contains(s)).toList())
                .library(library)
                .run()
                .clean();
    }

    @ParameterizedTest
    @EnumSource
    void descriptionsAreThoseOfThePlaceWhereItWasCompiled(CompilerKind compiler) {
        String schema = build(compiler).stepType("demo.OrderStep").schema().json();
        String address = """
                {"description": "A postal address.", "type": "object", "properties": {"street": {"type": "string", \
                "description": "with the number", "maxLength": 20}, "country": {""";
        assertTrue(schema.contains("\"bill_to\": " + address), schema);
        assertTrue(schema.contains("\"past\": {\"type\": \"array\", \"items\": " + address), schema);
        assertTrue(schema.contains("\"description\": \"Something above the street.\""), schema);
        assertTrue(schema.contains("\"description\": \"where it goes\""), schema);
        assertTrue(schema.contains("\"receipt\": {\"description\": \"Sends a letter.\""), schema);
        assertTrue(
                schema.contains("\"description\": \"sent before\", \"items\": {\"description\": \"Sends a letter.\""),
                schema);
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyIsToldInItsOwnForm(CompilerKind compiler) {
        StepType<?> order = build(compiler).stepType("demo.OrderStep");
        String strict = order.schema().json(SchemaFamily.STRICT);
        assertTrue(strict.contains("with the number (at most 20 characters)"), strict);
        assertTrue(strict.contains("\"ship_to\": {\"anyOf\": [{\"description\": \"A postal address.\""), strict);
        assertTrue(
                strict.contains("{\"key\": {\"type\": \"string\"}, \"value\": {\"description\": \"A postal address.\""),
                strict);
        assertTrue(!order.schema().json(SchemaFamily.GEMINI).contains("additionalProperties"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWritten(CompilerKind compiler) {
        StepType<?> order = build(compiler).stepType("demo.OrderStep");
        assertEquals(ORDER, order.toJson(order.read(JsonReader.of(ORDER))).json());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongInAPartHasItsPath(CompilerKind compiler) {
        StepType<?> order = build(compiler).stepType("demo.OrderStep");
        JsonReader in = JsonReader.of(ORDER.replaceFirst("\"remarks\"", "\"ship_to\": {\"street\": 1}, \"remarks\""));
        JsonReadException wrong = assertThrows(JsonReadException.class, () -> order.read(in));
        assertTrue(wrong.getMessage().contains("/ship_to/street"), wrong::getMessage);
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAndResultsHaveParts(CompilerKind compiler) throws Exception {
        BuildResult result = build(compiler);
        Object office = result.make("demo.Office", Object.class);
        Toolset tools = (Toolset) result.load("demo.OfficeToolset")
                .getConstructor(office.getClass())
                .newInstance(office);
        ToolSpec tidy = tools.specs().get(0);
        assertTrue(tidy.parameters().json().contains("\"address\": {\"description\": \"as it was told\""));
        assertEquals(
                ADDRESS,
                tools.call("tidy", JsonReader.of("{\"address\": " + ADDRESS + "}"))
                        .json());
    }

    @ParameterizedTest
    @EnumSource
    void whatContainsItselfHasParts(CompilerKind compiler) {
        StepType<?> route = build(compiler).stepType("demo.RouteStep");
        for (SchemaFamily family : SchemaFamily.values()) {
            String schema = route.schema().json(family);
            assertTrue(!family.hasRecursion() || schema.contains("A postal address."), () -> family + ": " + schema);
        }
        String json = """
                {"kind": "route", "first": {"at": %1$s, "then": [{"at": %1$s, "then": []}]}}""".formatted(ADDRESS);
        assertEquals(json, route.toJson(route.read(JsonReader.of(json))).json());
    }
}
