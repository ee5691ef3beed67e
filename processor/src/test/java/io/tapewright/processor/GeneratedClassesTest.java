package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Message;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.tool.Toolset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes with one constructor, and accessors for its parameters, as steps and inside of them. */
class GeneratedClassesTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String SMALL = """
            {"label": "b", "boxes": [], "grams": 1, "fragile": false, "receiver": {"kind": "moon"}, "volume": 2}""";
    private static final String PARCEL = """
            {"kind": "parcel", "label": "a", "boxes": [{"content": "x"}, {"content": "y"}], "grams": 500, "fragile": true,
             "receiver": {"kind": "house", "street": "Main"}, "inside": %s, "remark": "soon", "volume": 3}""".formatted(SMALL);

    @ParameterizedTest
    @EnumSource
    void theyAreReadAndWrittenAsRecordsAre(CompilerKind compiler) {
        StepType<?> type = parcel(compiler);
        assertEquals(JsonValue.parse(PARCEL), type.toJson(read(type, PARCEL)));
        assertEquals(
                JsonValue.parse("{\"kind\": \"parcel\", " + SMALL.substring(1).replace("2}", "1}")),
                type.toJson(read(type, SMALL.replace(", \"volume\": 2", ""))));
    }

    @ParameterizedTest
    @EnumSource
    void constructorFieldAndAccessorSayWhatAPartMeans(CompilerKind compiler) {
        assertEquals(
                JsonValue.parse("""
                        {"label": {"type": "string", "description": "what stands on it"},
                         "boxes": {"type": "array", "description": "what is in it", "items": {
                            "type": "object", "description": "A box.", "properties": {
                               "content": {"type": "string", "description": "what is in the box"}},
                            "required": ["content"], "additionalProperties": false}},
                         "grams": {"type": "integer", "description": "How heavy it is.", "maximum": 50000},
                         "fragile": {"type": "boolean", "description": "Whether it breaks easily."},
                         "receiver": {"description": "Where something goes.", "anyOf": [
                            {"type": "object", "description": "A house.", "properties": {
                               "kind": {"type": "string", "enum": ["house"]},
                               "street": {"type": "string", "description": "The name of the street."}},
                             "required": ["kind", "street"], "additionalProperties": false},
                            {"type": "object", "description": "The moon.", "properties": {
                               "kind": {"type": "string", "enum": ["moon"]}},
                             "required": ["kind"], "additionalProperties": false}]},
                         "inside": {"$ref": "#/$defs/Parcel"},
                         "remark": {"type": "string"},
                         "volume": {"type": "integer", "default": 1}}"""),
                JsonValue.of(
                        JsonValue.parse(parcel(compiler).schema().json()).tree().get("properties")));
        assertEquals("A parcel on its way.", parcel(compiler).description());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "grams": 500     | "grams": 60000          | /grams         | at most 50000
                    "grams": 500     | "grams": 40000          | ''             | too heavy
                    "grams": 1       | "grams": 40000          | /inside        | too heavy
                    "street": "Main" | "road": "Main"          | /receiver      | unknown property
                    "content": "x"   | "content": null         | /boxes/0/content | a string
                    "fragile": true, | ''                      | ''             | fragile is missing
                    "remark"         | "price": 5.0, "remark"  | ''             | unknown property
                    """)
    void whatIsWrongIsRefusedWithItsPath(String right, String wrong, String path, String problem) {
        assertTrue(PARCEL.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> read(parcel(compiler), PARCEL.replace(right, wrong)), wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    /** A class of one text can be said as text, as a record can. */
    @ParameterizedTest
    @EnumSource
    void aClassOfOneTextIsText(CompilerKind compiler) {
        StepUnion union = StepUnion.of(build(compiler).stepType("demo.Parcel_WordStep"));
        TapeStep word = union.read(Dialect.TEXT, LlmOutput.of("hello"), 0).get(0);
        assertEquals(LlmOutput.of("hello"), union.write(Dialect.TEXT, List.of(word), 0));
    }

    @ParameterizedTest
    @EnumSource
    void toolsTakeAndReturnThem(CompilerKind compiler) throws Exception {
        Class<?> office = build(compiler).load("demo.Parcel$Post$Office");
        Toolset tools = (Toolset) build(compiler)
                .load("demo.Parcel_Post_OfficeToolset")
                .getConstructor(office)
                .newInstance(office.getConstructor().newInstance());
        assertEquals(
                JsonValue.parse("{\"kind\": \"moon\"}"),
                tools.call("find", JsonReader.of("{\"parcel\": " + SMALL + "}")));
    }

    /** Class files have no names of parameters, unless the compiler was asked to keep them. */
    @ParameterizedTest
    @EnumSource
    void aClassFromAClassFileNeedsTheNamesOfItsParameters(CompilerKind compiler) {
        BuildResult without = use(compiler, library(compiler));
        assertEquals(1, without.complaints().size(), () -> without.complaints().toString());
        Message complaint = without.complaints().get(0);
        assertTrue(complaint.text().contains("[UnsupportedType]"), complaint::text);
        assertTrue(complaint.text().contains("compiled with `-parameters`"), complaint::text);
        BuildResult with = use(compiler, library(compiler, "-parameters")).clean();
        assertFalse(with.generated().isEmpty());
        String json = "{\"place\": {\"name\": \"here\"}}";
        StepType<?> type = with.stepType("user.VisitStep");
        assertEquals(JsonValue.parse("{\"kind\": \"visit\", " + json.substring(1)), type.toJson(read(type, json)));
    }

    private static BuildResult library(CompilerKind compiler, String... options) {
        return Build.with(compiler)
                .source("library.Place", """
                        package library;

                        public final class Place {
                            private final String name;

                            public Place(String name) {
                                this.name = name;
                            }

                            public String getName() {
                                return name;
                            }
                        }
                        """)
                .options(options)
                .run()
                .clean();
    }

    private static BuildResult use(CompilerKind compiler, BuildResult library) {
        return Build.with(compiler).library(library).source("user.Visit", """
                        package user;

                        import io.tapewright.annotation.Step;
                        import io.tapewright.step.Thought;
                        import library.Place;

                        @Step
                        public record Visit(Place place) implements Thought {}
                        """).run();
    }

    private static TapeStep read(StepType<?> type, String json) {
        JsonReader in = JsonReader.of(json);
        TapeStep step = type.read(in);
        in.end();
        return step;
    }

    private static StepType<?> parcel(CompilerKind compiler) {
        return build(compiler).stepType("demo.ParcelStep");
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("cases/ok/classes").run().clean());
    }
}
