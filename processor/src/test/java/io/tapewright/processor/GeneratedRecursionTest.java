package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types that contain themselves, directly or by way of lists, maps, what may be absent, and others. */
class GeneratedRecursionTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String LEAF = """
            {"title": "b", "parts": [], "total": {"kind": "number", "value": 1.0}, "index": {"by_name": {}},
             "note": {"text": "none"}, "other": {"children": []}}""";
    private static final String OUTLINE = """
            {"kind": "outline", "title": "a", "parts": [%s, %s], "aside": %s,
             "total": {"kind": "sum", "left": {"kind": "number", "value": 2.0},
                       "right": {"kind": "times", "factors": [
                          {"kind": "sum", "left": {"kind": "number", "value": 3.0}, "right": {"kind": "number", "value": 4.0},
                           "before": {"left": {"kind": "number", "value": 5.0}, "right": {"kind": "number", "value": 6.0}}}]}},
             "index": {"by_name": {"x": {"by_name": {"y": {"by_name": {}}}, "leaf": {"from": [{"by_name": {}}]}}}},
             "chain": {"value": {"value": "p", "next": {"value": "q"}}, "next": {"value": {"value": "r"}}},
             "note": {"text": "some"}, "other": {"children": [{"children": []}]}}""".formatted(LEAF, LEAF, LEAF);

    /** Each kind that must be found is tried as all of them, so that the work would double with each level. */
    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void kindsThatAreNotSaidAreFoundInAFewLevelsOnly(CompilerKind compiler) {
        StepType<?> type = outline(compiler);
        assertEquals(
                read(type, withTotal(sum(2, "\"kind\": \"sum\", "))),
                type.read(JsonReader.tolerant(withTotal(sum(2, "")))));
        JsonReader deep = JsonReader.tolerant(withTotal(sum(100, "")));
        JsonReadException refusal = assertThrows(JsonReadException.class, () -> {
            type.read(deep);
            deep.end();
        });
        assertTrue(refusal.getMessage().contains("one of number, times, sum"), refusal::getMessage);
    }

    private static String withTotal(String total) {
        return LEAF.replace("{\"kind\": \"number\", \"value\": 1.0}", total);
    }

    /** Sums in sums. */
    private static String sum(int depth, String kind) {
        return ("{" + kind + "\"left\": ").repeat(depth)
                + "{\"kind\": \"number\", \"value\": 1.0}"
                + ", \"right\": {\"kind\": \"number\", \"value\": 2.0}}".repeat(depth);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreReadAndWritten(CompilerKind compiler) {
        StepType<?> type = outline(compiler);
        assertEquals(JsonValue.parse(OUTLINE), type.toJson(read(type, OUTLINE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "y": {"by_name": {}}                | "y": {}                             | /index/by_name/x/by_name/y | by_name is missing
                    {"from": [{"by_name": {}}]}         | {"from": [{"by_name": {"z": 1}}]}   | /index/by_name/x/leaf/from/0/by_name/z | an object
                    {"children": [{"children": []}]}    | {"children": [{"by_name": {}}]}     | /other/children/0          | unknown property
                    {"value": {"value": "r"}}           | {"value": "r"}                      | /chain/next/value          | an object
                    {"kind": "number", "value": 3.0}    | {"value": 3.0}                      | /total/right/factors/0/left | kind is one of number, times, sum
                    {"left": {"kind": "number", "value": 5.0}, | {"kind": "sum", "left": {"kind": "number", "value": 5.0}, | /total/right/factors/0/before | unknown property
                    """)
    void whatIsWrongDeepDownIsRefusedWithItsPath(String right, String wrong, String path, String problem) {
        assertTrue(OUTLINE.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> read(outline(compiler), OUTLINE.replace(right, wrong)), wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    // ---- schemas

    @ParameterizedTest
    @EnumSource
    void aTypeIsDescribedOnceAndReferredTo(CompilerKind compiler) {
        assertEquals(
                JsonValue.parse("""
                        {"type": "object", "properties": {
                           "term": {"description": "what to compute", "anyOf": [{"$ref": "#/$defs/Term"}]}},
                         "required": ["term"], "additionalProperties": false,
                         "$defs": {
                           "Term": {"description": "A term.", "anyOf": [
                             {"type": "object", "description": "A number.", "properties": {
                                "kind": {"type": "string", "enum": ["number"]},
                                "value": {"type": "number", "description": "the number"}},
                              "required": ["kind", "value"], "additionalProperties": false},
                             {"type": "object", "description": "A product.", "properties": {
                                "kind": {"type": "string", "enum": ["times"]},
                                "factors": {"type": "array", "description": "all of them", "items": {"$ref": "#/$defs/Term"}}},
                              "required": ["kind", "factors"], "additionalProperties": false},
                             {"type": "object", "description": "A sum.", "properties": {
                                "kind": {"type": "string", "enum": ["sum"]},
                                "left": {"description": "the one", "anyOf": [{"$ref": "#/$defs/Term"}]},
                                "right": {"description": "the other", "anyOf": [{"$ref": "#/$defs/Term"}]},
                                "before": {"description": "the sum from which it came", "anyOf": [{"$ref": "#/$defs/Sum"}]}},
                              "required": ["kind", "left", "right"], "additionalProperties": false}]},
                           "Sum": {"type": "object", "description": "A sum.", "properties": {
                                "left": {"description": "the one", "anyOf": [{"$ref": "#/$defs/Term"}]},
                                "right": {"description": "the other", "anyOf": [{"$ref": "#/$defs/Term"}]},
                                "before": {"description": "the sum from which it came", "anyOf": [{"$ref": "#/$defs/Sum"}]}},
                              "required": ["left", "right"], "additionalProperties": false}}}"""), JsonValue.parse(compute(compiler).schema().json()));
    }

    @ParameterizedTest
    @EnumSource
    void typesOfTheSameNameHaveDefinitionsOfTheirOwn(CompilerKind compiler) {
        JsonNode schema = JSON.readTree(outline(compiler).schema().json());
        assertEquals("#/$defs/Node", schema.at("/properties/index/anyOf/0/$ref").stringValue());
        assertEquals(
                "#/$defs/Node_2", schema.at("/properties/other/anyOf/0/$ref").stringValue());
        assertTrue(schema.at("/$defs/Node/properties").has("by_name"));
        assertTrue(schema.at("/$defs/Node_2/properties").has("children"));
        assertTrue(schema.at("/$defs").has("ChainOfChainOfString"));
        assertTrue(schema.at("/$defs").has("ChainOfString"));
    }

    /** Of a step that stands in another one nobody asks for the kind. */
    @ParameterizedTest
    @EnumSource
    void aStepInsideOfAStepHasNoKind(CompilerKind compiler) {
        JsonNode schema = JSON.readTree(outline(compiler).schema().json());
        assertFalse(schema.at("/$defs/Outline/properties").has("kind"));
        assertFalse(schema.at("/properties/note/properties").has("kind"));
    }

    /** Neither Anthropic nor Gemini takes a schema that refers to itself. */
    @ParameterizedTest
    @EnumSource(names = {"ANTHROPIC", "GEMINI"})
    void whereASchemaCantReferToItselfATextWithJsonIsAskedForAndRead(SchemaFamily family) {
        StepType<?> type = compute(CompilerKind.JAVAC);
        JsonNode term = JSON.readTree(type.schema().json(family)).at("/properties/term");
        assertEquals("what to compute", term.path("description").stringValue());
        assertEquals("string", term.at("/anyOf/0/type").stringValue());
        String described = term.at("/anyOf/0/description").stringValue();
        assertTrue(described.startsWith("JSON text of the schema {"), described);
        Schema inText = REGISTRY.getSchema(JSON.readTree(described.substring(described.indexOf('{'))));
        String json = "{\"kind\": \"times\", \"factors\": [{\"kind\": \"number\", \"value\": 7.0}]}";
        assertEquals(List.of(), inText.validate(JSON.readTree(json)));
        assertEquals(
                JsonValue.parse("{\"kind\": \"compute\", \"term\": " + json + "}"),
                type.toJson(read(type, "{\"term\": " + JsonValue.of(json) + "}")));
    }

    /** A reference that leads nowhere makes networknt fail. */
    @ParameterizedTest
    @EnumSource
    void definitionsAreFoundFromTheRootOfAUnion(SchemaFamily family) {
        List<ToolSpec> tools = tools(CompilerKind.JAVAC).specs();
        StepType<?> other = otherTree().stepType("other.SearchStep");
        StepUnion union = StepUnion.builder()
                .step(outline(CompilerKind.JAVAC))
                .step(other)
                .step(compute(CompilerKind.JAVAC))
                .toolCalls(tools)
                .build();
        JsonNode schema = JSON.readTree(union.schema(family));
        Schema validator = REGISTRY.getSchema(schema);
        List<String> said = family == SchemaFamily.PLAIN
                ? List.of(
                        OUTLINE,
                        "{\"kind\": \"search\", \"node\": {\"word\": \"a\", \"below\": [{\"word\": \"b\", \"below\": []}]}}",
                        "{\"kind\": \"compute\", \"term\": {\"kind\": \"times\", \"factors\": []}}",
                        "{\"kind\": \"tool_call\", \"tool_name\": \"simplify\", \"parameters\": {\"rules\": {\"children\": []},"
                                + " \"term\": {\"kind\": \"number\", \"value\": 1.5}}}")
                : List.of();
        for (String step : said) {
            assertEquals(List.of(), validator.validate(JSON.readTree(step)), step);
        }
        assertFalse(validator.validate(JSON.readTree("""
                        {"kind": "search", "node": {"word": "a", "below": [{"by_name": {}}]}}""")).isEmpty());
        assertAllFound(schema);
        assertAllFound(union.outputSchema().schema(family).tree());
    }

    private static void assertAllFound(JsonNode schema) {
        schema.findValues("$ref")
                .forEach(reference -> assertFalse(
                        schema.at(reference.stringValue().substring(1)).isMissingNode(),
                        () -> reference + " in " + schema));
    }

    /** A tool of others, which says {@code definitions} as older schemas do. */
    @Test
    void definitionsOfToolsThatWereDescribedElsewhereAreFoundToo() {
        ToolSpec foreign = new ToolSpec("plant", "", JsonValue.parse("""
                {"type":"object","properties":{"root":{"$ref":"#/definitions/Term"}},
                 "definitions":{"Term":{"type":"array","items":{"$ref":"#/definitions/Term"}}}}"""));
        StepUnion union = StepUnion.builder()
                .step(compute(CompilerKind.JAVAC))
                .toolCalls(List.of(foreign))
                .build();
        Schema schema = REGISTRY.getSchema(JSON.readTree(union.schema()));
        String call = "{\"kind\": \"tool_call\", \"tool_name\": \"plant\", \"parameters\": {\"root\": %s}}";
        assertEquals(List.of(), schema.validate(JSON.readTree(call.formatted("[[], [[]]]"))));
        assertFalse(schema.validate(JSON.readTree(call.formatted("[[], [{}]]"))).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void toolsTakeAndReturnThem(CompilerKind compiler) throws Exception {
        String term = "{\"kind\": \"number\", \"value\": 2.5}";
        assertEquals(
                JsonValue.parse("{\"kind\": \"sum\", \"left\": " + term + ", \"right\": " + term + "}"),
                tools(compiler).call("simplify", JsonReader.of("{\"term\": " + term + "}")));
        assertEquals(JsonValue.parse(LEAF), tools(compiler).call("echo", JsonReader.of("{\"outline\": " + LEAF + "}")));
    }

    // ---- depth

    /** As deep as may be: the step, the list of its parts, the next one, and so on. */
    @Test
    void aValueIsReadAndWrittenAsDeepAsTheLimitAndIsTakenByTapes() {
        StepType<?> type = outline(CompilerKind.JAVAC);
        String deepest = nested(255);
        TapeStep step = read(type, deepest);
        assertEquals(JsonValue.parse("{\"kind\": \"outline\", " + deepest.substring(1)), type.toJson(step));
        StepUnion union = StepUnion.of(type);
        assertEquals(List.of(step), union.read(Dialect.JSON, union.write(Dialect.JSON, List.of(step), 0), 0));
        TapeCodec codec = TapeCodec.of(StepTypes.builtIn().and(type));
        String tape = codec.write(Tape.of(step));
        assertEquals(List.of(step), codec.read(tape).steps());
    }

    @ParameterizedTest
    @CsvSource({"256", "300", "100000"})
    void whatIsDeeperIsRefusedAndOverflowsNoStack(int levels) {
        JsonReadException refusal =
                assertThrows(JsonReadException.class, () -> read(outline(CompilerKind.JAVAC), nested(levels)));
        assertTrue(refusal.problem().contains("nested more than 512 deep"), refusal::getMessage);
        assertThrows(
                RuntimeException.class,
                () -> StepUnion.of(outline(CompilerKind.JAVAC)).read(Dialect.JSON, LlmOutput.of(nested(levels)), 0));
    }

    /** Java takes what JSON does not: a list may even hold the record that holds it. */
    @Test
    void aValueThatIsTooDeepOrContainsItselfIsNotWritten() throws Exception {
        Class<?> chain = build(CompilerKind.JAVAC).load("demo.Outline$Forest$Node");
        List<Object> children = new ArrayList<>();
        Object circle = chain.getConstructor(List.class).newInstance(children);
        children.add(circle);
        TapeStep step = otherwise(circle);
        StepType<?> type = outline(CompilerKind.JAVAC);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> type.toJson(step));
        assertTrue(refusal.getMessage().contains("contains itself"), refusal::getMessage);
    }

    /** A step whose last component is another one. */
    private static TapeStep otherwise(Object other) throws Exception {
        TapeStep step = read(outline(CompilerKind.JAVAC), LEAF);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            values.add(
                    component.getName().equals("other")
                            ? other
                            : component.getAccessor().invoke(step));
        }
        return (TapeStep) step.getClass().getConstructors()[0].newInstance(values.toArray());
    }

    private static String nested(int levels) {
        String head = LEAF.replaceFirst("\\{\"title\": \"b\", \"parts\": \\[], ", "");
        StringBuilder json = new StringBuilder();
        json.append("{\"title\": \"b\", \"parts\": [".repeat(levels)).append("]");
        Stream.generate(() -> ", " + head + "]").limit(levels - 1).forEach(json::append);
        return json.append(", ").append(head).toString();
    }

    private static TapeStep read(StepType<?> type, String json) {
        JsonReader in = JsonReader.of(json);
        TapeStep step = type.read(in);
        in.end();
        return step;
    }

    private static Toolset tools(CompilerKind compiler) {
        try {
            BuildResult build = build(compiler);
            Class<?> calculator = build.load("demo.Outline$Calculator");
            return (Toolset) build.load("demo.Outline_CalculatorToolset")
                    .getConstructor(calculator)
                    .newInstance(calculator.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static StepType<?> outline(CompilerKind compiler) {
        return build(compiler).stepType("demo.OutlineStep");
    }

    private static StepType<?> compute(CompilerKind compiler) {
        return build(compiler).stepType("demo.Outline_ComputeStep");
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("cases/ok/recursion").run().clean());
    }

    /** A type called Node that is none of those of the outline. */
    private static BuildResult otherTree() {
        return Build.with(CompilerKind.JAVAC).source("other.Search", """
                        package other;

                        import io.tapewright.annotation.Step;
                        import io.tapewright.step.Action;
                        import java.util.List;

                        @Step
                        public record Search(Node node) implements Action {
                            public record Node(String word, List<Node> below) {}
                        }
                        """).run().clean();
    }
}
