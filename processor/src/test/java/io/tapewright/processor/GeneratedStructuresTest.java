package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonRepair;
import io.tapewright.json.JsonValue;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.tool.Toolset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sealed interfaces and generic records inside of steps, arguments and results. */
class GeneratedStructuresTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String DRAWING = """
            {"kind": "drawing", "frame": {"side": 1.0},
             "shapes": [{"kind": "circle", "radius": 0.5}, {"kind": "square", "side": 2.0},
                        {"kind": "three", "corners": {"first": {"first": 1, "second": 2},
                                                      "second": {"first": 3, "second": 4}}},
                        {"kind": "nothing"}],
             "by_name": {"a": {"kind": "nothing"}}, "corner": {"first": 0, "second": 1},
             "names": {"second": "b"},
             "tagged": [{"value": {"kind": "circle", "radius": 1.5}, "tag": ["x", "y"]}],
             "perhaps": {"kind": "square", "side": 3.0}}""";

    @ParameterizedTest
    @EnumSource
    void structuresAreReadAndWritten(CompilerKind compiler) {
        StepType<?> type = drawing(compiler);
        assertEquals(JsonValue.parse(DRAWING), type.toJson(read(type, DRAWING)));
    }

    @ParameterizedTest
    @EnumSource
    void theKindMayStandAnywhere(CompilerKind compiler) {
        StepType<?> type = drawing(compiler);
        String turned =
                DRAWING.replace("{\"kind\": \"circle\", \"radius\": 0.5}", "{\"radius\": 0.5, \"kind\": \"circle\"}");
        assertEquals(read(type, DRAWING), read(type, turned));
    }

    @ParameterizedTest
    @EnumSource
    void aSealedInterfaceIsDescribedAsItsRecordsWithTheirKinds(CompilerKind compiler) {
        assertEquals(JsonValue.parse("""
                        {"description": "may be missing", "anyOf": [
                          {"type": "object", "description": "A circle.", "properties": {
                             "kind": {"type": "string", "enum": ["circle"]},
                             "radius": {"type": "number", "description": "how large"}},
                           "required": ["kind", "radius"], "additionalProperties": false},
                          {"type": "object", "description": "No shape at all.", "properties": {
                             "kind": {"type": "string", "enum": ["nothing"]}},
                           "required": ["kind"], "additionalProperties": false},
                          {"type": "object", "description": "A square.", "properties": {
                             "kind": {"type": "string", "enum": ["square"]},
                             "side": {"type": "number", "description": "the length of a side"}},
                           "required": ["kind", "side"], "additionalProperties": false},
                          {"type": "object", "description": "Three corners.", "properties": {
                             "kind": {"type": "string", "enum": ["three"]},
                             "corners": {"type": "object", "description": "where they are", "properties": {
                                "first": {"type": "object", "description": "the one", "properties": {
                                   "first": {"type": "integer", "description": "the one"},
                                   "second": {"type": "integer", "description": "the other"}},
                                  "required": ["first", "second"], "additionalProperties": false},
                                "second": {"type": "object", "description": "the other", "properties": {
                                   "first": {"type": "integer", "description": "the one"},
                                   "second": {"type": "integer", "description": "the other"}},
                                  "required": ["first", "second"], "additionalProperties": false}},
                              "required": ["first", "second"], "additionalProperties": false}},
                           "required": ["kind", "corners"], "additionalProperties": false}]}"""), property(compiler, "perhaps"));
    }

    /** Where the type is that of the record itself, there is nothing to tell apart. */
    @ParameterizedTest
    @EnumSource
    void aRecordOfASealedInterfaceOnItsOwnHasNoKind(CompilerKind compiler) {
        assertEquals(JsonValue.parse("""
                        {"type": "object", "description": "around it", "properties": {
                           "side": {"type": "number", "description": "the length of a side"}},
                         "required": ["side"], "additionalProperties": false}"""), property(compiler, "frame"));
    }

    @ParameterizedTest
    @EnumSource
    void theArgumentsOfAGenericRecordStandForItsParameters(CompilerKind compiler) {
        assertEquals(JsonValue.parse("""
                        {"type": "object", "description": "two names for it", "properties": {
                           "first": {"type": "string", "description": "the one"},
                           "second": {"type": "string", "description": "the other"}},
                         "required": [], "additionalProperties": false}"""), property(compiler, "names"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind": "circle", "radius": 0.5 | "radius": 0.5                     | /shapes/0        | kind is one of circle, nothing, square, three
                    "kind": "circle", "radius": 0.5 | "kind": "ring", "radius": 0.5     | /shapes/0        | kind is one of circle, nothing, square, three
                    "kind": "circle", "radius": 0.5 | "kind": "square", "radius": 0.5   | /shapes/0        | unknown property
                    "kind": "circle", "radius": 0.5 | "kind": "circle"                  | /shapes/0        | radius is missing
                    {"kind": "nothing"}             | {"kind": "nothing", "x": 1}       | /shapes/3        | unknown property
                    {"kind": "nothing"}             | "nothing"                         | /shapes/3        | kind is one of
                    {"side": 1.0}                   | {"kind": "square", "side": 1.0}   | /frame           | unknown property
                    "first": 3                      | "first": "3"                      | /shapes/2/corners/second/first | whole number
                    "tag": ["x", "y"]               | "tag": "x"                        | /tagged/0/tag    | an array
                    """)
    void whatIsNoneOfThemIsRefusedWithItsPath(String right, String wrong, String path, String problem) {
        assertTrue(DRAWING.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> read(drawing(compiler), DRAWING.replace(right, wrong)), wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind": "circle", "radius": 0.5       | "radius": 0.5
                    "kind": "square", "side": 2.0         | "side": 2.0
                    "kind": "three", "corners": {"first": | "corners": {"first":
                    {"kind": "circle", "radius": 1.5}     | {"radius": "1.5"}
                    {"kind": "square", "side": 3.0}       | {'side': 3.0}
                    """)
    void aTolerantReaderFindsTheKindThatIsNotSaid(String said, String unsaid) {
        assertTrue(DRAWING.contains(said), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            StepType<?> type = drawing(compiler);
            JsonReader in = JsonReader.tolerant(DRAWING.replace(said, unsaid));
            assertEquals(read(type, DRAWING), type.read(in));
            assertTrue(in.takeRepairs().stream().anyMatch(repair -> repair.kind() == JsonRepair.Kind.MISSING_KIND));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind": "circle", "radius": 0.5 | "diameter": 1 | unknown property
                    "kind": "circle", "radius": 0.5 | "kind": "ring", "radius": 0.5 | kind is one of circle, nothing, square, three
                    {"kind": "nothing"}             | "none"        | kind is one of circle, nothing, square, three
                    """)
    void aTolerantReaderRefusesWhatHasNoKindOfThem(String right, String wrong, String problem) {
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReader in = JsonReader.tolerant(DRAWING.replace(right, wrong));
            JsonReadException refusal = assertThrows(JsonReadException.class, () -> {
                drawing(compiler).read(in);
                in.end();
            });
            assertTrue(refusal.getMessage().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void toolsTakeAndReturnThem(CompilerKind compiler) throws Exception {
        BuildResult build = build(compiler);
        Class<?> pen = build.load("demo.Drawing$Pen");
        Toolset tools = (Toolset) build.load("demo.Drawing_PenToolset")
                .getConstructor(pen)
                .newInstance(pen.getConstructor().newInstance());
        String shape = "{\"kind\": \"circle\", \"radius\": 2.5}";
        String arguments = "{\"shape\": " + shape + ", \"from\": {\"first\": 1, \"second\": 2}}";
        assertEquals(JsonValue.parse(shape), tools.call("draw", JsonReader.of(arguments)));
        assertEquals(
                JsonValue.parse(
                        "{\"first\": {\"kind\": \"circle\", \"radius\": 1.0}, \"second\": {\"kind\": \"nothing\"}}"),
                tools.call("last", JsonReader.of("{}")));
    }

    private static JsonValue property(CompilerKind compiler, String name) {
        JsonValue schema = JsonValue.parse(drawing(compiler).schema().json());
        return JsonValue.of(schema.tree().get("properties").get(name));
    }

    private static TapeStep read(StepType<?> type, String json) {
        JsonReader in = JsonReader.of(json);
        TapeStep step = type.read(in);
        in.end();
        return step;
    }

    private static StepType<?> drawing(CompilerKind compiler) {
        return build(compiler).stepType("demo.DrawingStep");
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("cases/ok/structures").run().clean());
    }
}
