package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Companions of steps describe, read and write them, whichever compiler made them. */
class GeneratedStepsTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String FULL = """
            {"text": "text", "flag": true, "small": 1, "large": 2, "real": 0.5, "color": "light blue",
             "words": ["a", "b"], "perhaps": 3, "part": {"size_in_mm": 4, "label": "label"},
             "many_parts": [{"size_in_mm": 5}, {"size_in_mm": 6, "label": ""}],
             "maybe_colors": ["RED", "GREEN"], "matrix": [[1, 2], [], [3]], "maybe_part": {"size_in_mm": 7},
             "boxed_int": 8, "boxed_long": 9, "boxed_double": 0.25, "boxed_boolean": false,
             "anything": {"a": [1, null]}}""";

    private static final String EXTREME = """
            {"text": "", "flag": false, "small": -2147483648, "large": -9223372036854775808, "real": 4.9E-324,
             "color": "GREEN", "words": [], "part": {"size_in_mm": 0}, "many_parts": [], "matrix": [],
             "boxed_int": 2147483647, "boxed_long": 9223372036854775807, "boxed_double": -1.7976931348623157E308,
             "boxed_boolean": true, "anything": null}""";

    private static final String ODD = """
            {"text": "\\"quoted\\" \\\\ \\n\\r\\t\\b\\f\\u0000\\u001f\\u007f\\u2028 \\u8a9e \\ud83d\\ude00 </script>",
             "flag": false, "small": 0, "large": -1, "real": -0.0, "color": "RED", "words": ["", " ", "null"],
             "perhaps": 0, "part": {"size_in_mm": -1, "label": "\\n"}, "many_parts": [], "maybe_colors": [],
             "matrix": [[]], "boxed_int": 0, "boxed_long": 0, "boxed_double": 1e-300, "boxed_boolean": true,
             "anything": "text"}""";

    @ParameterizedTest
    @EnumSource
    void theSchemaHasNamesTypesAndDescriptionsOfTheSource(CompilerKind compiler) {
        assertEquals(JsonValue.parse("""
                        {"type": "object", "additionalProperties": false,
                         "required": ["text", "flag", "small", "large", "real", "color", "words", "part", "many_parts",
                                      "matrix", "boxed_int", "boxed_long", "boxed_double", "boxed_boolean", "anything"],
                         "properties": {
                          "text": {"type": "string", "description": "some text, over two lines"},
                          "flag": {"type": "boolean", "description": "yes or no"},
                          "small": {"type": "integer", "description": "a whole number"},
                          "large": {"type": "integer", "description": "a larger number"},
                          "real": {"type": "number", "description": "any number"},
                          "color": {"type": "string", "enum": ["RED", "light blue", "GREEN"], "description": "one of three"},
                          "words": {"type": "array", "items": {"type": "string"}, "description": "several texts"},
                          "perhaps": {"type": "integer", "description": "may be missing"},
                          "part": {"type": "object", "description": "a record", "additionalProperties": false,
                            "required": ["size_in_mm"], "properties": {
                              "size_in_mm": {"type": "integer", "description": "how large"},
                              "label": {"type": "string", "description": "what stands on it"}}},
                          "many_parts": {"type": "array", "description": "several records", "items": {
                            "type": "object", "description": "A part.", "additionalProperties": false,
                            "required": ["size_in_mm"], "properties": {
                              "size_in_mm": {"type": "integer", "description": "how large"},
                              "label": {"type": "string", "description": "what stands on it"}}}},
                          "maybe_colors": {"type": "array", "description": "may be missing, too", "items": {
                            "type": "string", "enum": ["RED", "light blue", "GREEN"]}},
                          "matrix": {"type": "array", "description": "lists in a list",
                            "items": {"type": "array", "items": {"type": "integer"}}},
                          "maybe_part": {"type": "object", "description": "a record that may be missing",
                            "additionalProperties": false, "required": ["size_in_mm"], "properties": {
                              "size_in_mm": {"type": "integer", "description": "how large"},
                              "label": {"type": "string", "description": "what stands on it"}}},
                          "boxed_int": {"type": "integer", "description": "boxed"},
                          "boxed_long": {"type": "integer", "description": "boxed"},
                          "boxed_double": {"type": "number", "description": "boxed"},
                          "boxed_boolean": {"type": "boolean", "description": "boxed"},
                          "anything": {"description": "anything"}}}"""), schema(everything(compiler)));
    }

    @ParameterizedTest
    @EnumSource
    void thePropertiesStandInTheOrderOfTheSource(CompilerKind compiler) {
        List<String> names = List.copyOf(
                schema(everything(compiler)).tree().get("properties").propertyNames());
        assertEquals(
                List.of("text", "flag", "small", "large", "real", "color", "words", "perhaps"), names.subList(0, 8));
        assertEquals("anything", names.get(names.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionIsTheJavadocWithoutTagsAndMarkup(CompilerKind compiler) {
        assertEquals(
                "Has a component of each supported type. The first sentence is not all of it, and a link is just its text.",
                everything(compiler).description());
    }

    @ParameterizedTest
    @EnumSource
    void aDocAnnotationIsPreferredToJavadoc(CompilerKind compiler) {
        assertEquals("The way to go.", step(compiler, "Trip").description());
    }

    @ParameterizedTest
    @EnumSource
    void theKindIsTheNameInSnakeCaseOrWhatTheAnnotationSays(CompilerKind compiler) {
        assertEquals("everything", everything(compiler).kind());
        assertEquals("side_remark", step(compiler, "Remark").kind());
        assertEquals("html2_text_url", step(compiler, "HTML2TextURL").kind());
    }

    @ParameterizedTest
    @EnumSource
    void namesInJsonAreInSnakeCase(CompilerKind compiler) {
        assertEquals(
                List.of("company_name", "url", "page_url", "url_of_page", "html2_text", "x", "already_snake"),
                List.copyOf(schema(step(compiler, "HTML2TextURL"))
                        .tree()
                        .get("properties")
                        .propertyNames()));
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfEachTypeAreReadAndWritten(CompilerKind compiler) {
        assertReadAndWritten(compiler, "full", FULL);
        assertReadAndWritten(compiler, "extreme", EXTREME);
        assertReadAndWritten(compiler, "odd", ODD);
    }

    @ParameterizedTest
    @EnumSource
    void absentValuesAreLeftOutAndNullReadsAsAbsent(CompilerKind compiler) {
        StepType<?> type = everything(compiler);
        String withNulls = EXTREME.replace(
                "\"boxed_int\"", "\"perhaps\": null, \"maybe_colors\": null, \"maybe_part\": null, \"boxed_int\"");
        assertEquals(sample(compiler, "extreme"), read(type, withNulls));
        assertFalse(type.toJson(sample(compiler, "extreme")).tree().has("perhaps"));
    }

    @ParameterizedTest
    @EnumSource
    void propertiesMayComeInAnyOrderAndTheKindDoesNotCount(CompilerKind compiler) {
        StepType<?> trip = step(compiler, "Trip");
        TapeStep straight =
                read(trip, "{\"kind\": \"trip\", \"stops\": [{\"town\": \"A\", \"range\": {\"from\": 1, \"to\": 2}}]}");
        TapeStep turned = read(
                trip,
                "{\"stops\": [{\"range\": {\"to\": 2, \"from\": 1}, \"town\": \"A\"}], \"kind\": {\"any\": [1]}}");
        assertEquals(straight, turned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Remark     | {}                                                    |                    | text
                    Remark     | {"kind": "side_remark"}                               |                    | text
                    Remark     | {"text": "a", "txet": "b"}                            |                    | unknown property
                    Remark     | {"text": "a", "text": "b"}                            | /text              | twice
                    Remark     | {"text": 1}                                           | /text              | string
                    Remark     | {"text": null}                                        | /text              | string
                    Remark     | {"text": ["a"]}                                       | /text              | string
                    Remark     | {"text": " "}                                         |                    | a remark says something
                    Remark     | "text"                                                |                    | an object
                    Silence    | {"text": "a"}                                         |                    | unknown property
                    Trip       | {"stops": {}}                                         | /stops             | an array
                    Trip       | {"stops": [null]}                                     | /stops/0           | an object
                    Trip       | {"stops": [{"town": "A"}]}                            | /stops/0           | range
                    Trip       | {"stops": [{"town": "A", "range": {"from": 1}}]}      | /stops/0/range     | to
                    Trip       | {"stops": [{"town": "A", "range": {"from": "1", "to": 2}}]} | /stops/0/range/from | whole number
                    Trip       | {"stops": [{"town": "A", "range": {"from": 1.5, "to": 2}}]} | /stops/0/range/from | whole number
                    Trip       | {"stops": [{"town": "A", "range": {"from": 2147483648, "to": 2}}]} | /stops/0/range/from | whole number
                    Trip       | {"stops": [{"town": "A", "range": {"from": true, "to": 2}}]} | /stops/0/range/from | whole number
                    Trip       | {"stops": [{"town": "A", "range": {"from": 3, "to": 2}}]} | /stops/0/range | from 3 is after to 2
                    Trip       | {"stops": [{"town": "A", "range": {"from": 1, "to": 2}}, {"kind": "stop"}]} | /stops/1 | unknown property
                    """)
    void whatIsNotSuchAStepIsRefusedWithItsPath(String name, String json, String path, String problem) {
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal =
                    assertThrows(JsonReadException.class, () -> read(step(compiler, name), json), json);
            assertEquals(path == null ? "" : path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "color": "light blue"     | "color": "LIGHT_BLUE"  | /color            | light blue
                    "color": "light blue"     | "color": null          | /color            | light blue
                    "flag": true              | "flag": "true"         | /flag             | true or false
                    "flag": true              | "flag": null           | /flag             | true or false
                    "boxed_boolean": false    | "boxed_boolean": null  | /boxed_boolean    | true or false
                    "boxed_int": 8            | "boxed_int": null      | /boxed_int        | number
                    "boxed_double": 0.25      | "boxed_double": "0.25" | /boxed_double     | number
                    "real": 0.5               | "real": 1e999          | /real             | number
                    "large": 2                | "large": 1e1           | /large            | whole number
                    "words": ["a", "b"]       | "words": ["a", 1]      | /words/1          | string
                    "maybe_colors": ["RED", "GREEN"] | "maybe_colors": ["RED", null] | /maybe_colors/1 | light blue
                    "matrix": [[1, 2], [], [3]] | "matrix": [[1, "2"], []] | /matrix/0/1   | whole number
                    "maybe_part": {"size_in_mm": 7} | "maybe_part": {}  | /maybe_part       | size_in_mm
                    {"size_in_mm": 6, "label": ""}  | {"size_in_mm": 6, "label": 0} | /many_parts/1/label | string
                    """)
    void aValueOfTheWrongTypeIsRefusedWithItsPath(String right, String wrong, String path, String problem) {
        assertTrue(FULL.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> read(everything(compiler), FULL.replace(right, wrong)), wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepOfOneTextIsReadFromAndWrittenAsText(CompilerKind compiler) {
        StepType<?> type = step(compiler, "Remark");
        assertTrue(type.isText());
        TapeStep remark = type.ofText(" \"well\"\n");
        assertEquals(read(type, "{\"text\": \" \\\"well\\\"\\n\"}"), remark);
        assertEquals(" \"well\"\n", textOf(type, remark));
    }

    @ParameterizedTest
    @EnumSource
    void aStepOfNoneOrSeveralTextsIsNoText(CompilerKind compiler) {
        for (String name : List.of("Everything", "Trip", "HTML2TextURL", "Silence")) {
            assertFalse(step(compiler, name).isText(), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepWithoutComponentsIsAnEmptyObject(CompilerKind compiler) {
        StepType<?> type = step(compiler, "Silence");
        assertEquals(JsonValue.parse("{\"kind\": \"silence\"}"), type.toJson(read(type, "{}")));
        assertEquals(
                JsonValue.parse(
                        "{\"type\": \"object\", \"properties\": {}, \"required\": [], \"additionalProperties\": false}"),
                schema(type));
    }

    @ParameterizedTest
    @EnumSource
    void aStepMayHave63Components(CompilerKind compiler) {
        List<String> names = IntStream.range(0, 63).mapToObj(i -> "p" + i).toList();
        String source = "package demo; @io.tapewright.annotation.Step public record Form("
                + names.stream().map(name -> "int " + name).collect(Collectors.joining(", "))
                + ") implements io.tapewright.step.Thought {}";
        StepType<?> type =
                Build.with(compiler).source("demo.Form", source).run().clean().stepType("demo.FormStep");
        String json = names.stream().map(name -> "\"" + name + "\": 1").collect(Collectors.joining(", ", "{", "}"));

        assertEquals(JsonValue.parse(json.replace("{", "{\"kind\": \"form\", ")), type.toJson(read(type, json)));
        for (String name : names) {
            String member = "\"" + name + "\": 1";
            String without = json.replaceFirst(member + "(, |(?=}))", "").replace(", }", "}");
            String twice = json.replace("{", "{" + member + ", ");
            assertTrue(assertThrows(JsonReadException.class, () -> read(type, without))
                    .problem()
                    .contains(name + " is missing"));
            assertTrue(assertThrows(JsonReadException.class, () -> read(type, twice))
                    .problem()
                    .contains(name + " is given twice"));
        }
    }

    /** A class file holds no string constant of more than 65,535 bytes, and a schema is one string. */
    @ParameterizedTest
    @EnumSource
    void descriptionsMayBeLongerThanAConstantOfAClassFile(CompilerKind compiler) {
        String ascii = "word ".repeat(14_000).strip();
        String wide = "語😀".repeat(12_000);
        String source =
                "package demo;\n/**\n * %s\n * @param one %s\n * @param two %s\n */\n".formatted(ascii, wide, ascii)
                        + "@io.tapewright.annotation.Step public record Long(int one, int two) implements io.tapewright.step.Thought {}";
        StepType<?> type =
                Build.with(compiler).source("demo.Long", source).run().clean().stepType("demo.LongStep");

        var properties = schema(type).tree().get("properties");
        assertEquals(ascii, type.description());
        assertEquals(wide, properties.get("one").get("description").stringValue());
        assertEquals(ascii, properties.get("two").get("description").stringValue());
    }

    @ParameterizedTest
    @EnumSource
    void namesThatTheGeneratedCodeUsesTooAreNotMixedUp(CompilerKind compiler) {
        StepType<?> type = Build.with(compiler)
                .folder("cases/ok/names-that-the-generated-code-uses-too")
                .run()
                .clean()
                .stepType("demo.AwkwardStep");
        String json = """
                {"kind": "awkward", "in": 1, "out": "2", "seen": 3, "p": true, "step": ["4"], "value": "YES", "names": [5],
                 "refusal": "6", "the_names": "7", "type": "8", "read": {"in": "9"}, "description": {"step": 10},
                 "schema": "TYPE", "java_type": 11, "first": "LOW", "second": "HIGHER",
                 "properties": [{"first": "HIGH"}], "others": [{"out": 12, "in": false}]}""";
        assertEquals(JsonValue.parse(json), type.toJson(read(type, json)));
    }

    private static void assertReadAndWritten(CompilerKind compiler, String sample, String json) {
        StepType<?> type = everything(compiler);
        TapeStep step = sample(compiler, sample);
        assertEquals(step, read(type, json));
        JsonValue expected = JsonValue.parse(json.replaceFirst("\\{", "{\"kind\": \"everything\", "));
        assertEquals(expected, type.toJson(step));
        assertEquals(step, read(type, type.toJson(step).json()));
    }

    private static TapeStep read(StepType<?> type, String json) {
        JsonReader in = JsonReader.of(json);
        TapeStep step = type.read(in);
        in.end();
        return step;
    }

    private static <S extends TapeStep> String textOf(StepType<S> type, TapeStep step) {
        return type.textOf(type.javaType().cast(step));
    }

    private static JsonValue schema(StepType<?> type) {
        return JsonValue.parse(type.schema().json());
    }

    private static StepType<?> everything(CompilerKind compiler) {
        return step(compiler, "Everything");
    }

    private static StepType<?> step(CompilerKind compiler, String name) {
        return build(compiler).stepType("demo." + name + "Step");
    }

    private static TapeStep sample(CompilerKind compiler, String name) {
        return build(compiler).call("demo.Everything", name, TapeStep.class);
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("sources/steps").run().clean());
    }
}
