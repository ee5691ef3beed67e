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
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import io.tapewright.tool.UnknownToolException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Companions of tool classes describe the tools and call them, whichever compiler made them. */
class GeneratedToolsetsTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    @ParameterizedTest
    @EnumSource
    void theToolsAreTheMarkedMethodsInTheOrderOfTheSource(CompilerKind compiler) {
        assertEquals(
                List.of("cook", "eat", "list_eaten", "how_many", "burn", "nothing", "last_doneness", "half", "hot"),
                kitchen(compiler).specs().stream().map(ToolSpec::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aToolIsDescribedByItsDocumentation(CompilerKind compiler) {
        assertEquals("Cooks a dish.", spec(compiler, "cook").description());
        assertEquals("Burns something.", spec(compiler, "burn").description());
        assertEquals("Counts what was eaten.", spec(compiler, "how_many").description());
    }

    @ParameterizedTest
    @EnumSource
    void theParametersAreThoseOfTheMethod(CompilerKind compiler) {
        assertEquals(JsonValue.parse("""
                        {"type": "object", "additionalProperties": false, "required": ["dish_name", "times"],
                         "properties": {
                          "dish_name": {"type": "string", "description": "what to cook"},
                          "doneness": {"type": "string", "enum": ["RARE", "well done"], "description": "how well"},
                          "times": {"type": "integer", "description": "how often"}}}"""), spec(compiler, "cook").parameters());
        assertEquals(JsonValue.parse("""
                        {"type": "object", "additionalProperties": false, "required": ["what", "really"],
                         "properties": {
                          "what": {"type": "string", "description": "the thing"},
                          "really": {"type": "boolean"}}}"""), spec(compiler, "burn").parameters());
        assertEquals(
                JsonValue.parse(
                        "{\"type\": \"object\", \"properties\": {}, \"required\": [], \"additionalProperties\": false}"),
                spec(compiler, "hot").parameters());
    }

    @ParameterizedTest
    @EnumSource
    void resultsOfEachTypeBecomeJson(CompilerKind compiler) throws Exception {
        Toolset kitchen = kitchen(compiler);
        assertResult(
                "{\"dish_name\": \"SOUP\", \"minutes\": 20}",
                kitchen,
                "cook",
                "{\"dish_name\": \"soup\", \"times\": 2}");
        assertResult(
                "{\"dish_name\": \"STEAK\", \"minutes\": 0, \"doneness\": \"well done\"}",
                kitchen,
                "cook",
                "{\"times\": 0, \"doneness\": \"well done\", \"dish_name\": \"steak\"}");
        assertResult("null", kitchen, "last_doneness", "{}");
        assertResult(
                "\"done\"",
                kitchen,
                "eat",
                "{\"dishes\": [{\"dish_name\": \"a\", \"minutes\": 1}, {\"dish_name\": \"b\", \"minutes\": 2}]}");
        assertResult("[\"a\", \"b\"]", kitchen, "list_eaten", "{}");
        assertResult("2", kitchen, "how_many", "{}");
        assertResult("\"well done\"", kitchen, "last_doneness", "{}");
        assertResult("\"The toast is safe.\"", kitchen, "burn", "{\"what\": \"toast\", \"really\": false}");
        assertResult("null", kitchen, "nothing", "{}");
        assertResult("1.5", kitchen, "half", "{\"number\": 3}");
        assertResult("true", kitchen, "hot", " { } ");
    }

    @ParameterizedTest
    @EnumSource
    void whatAToolThrowsComesOutAsItIs(CompilerKind compiler) {
        IOException failure = assertThrows(
                IOException.class, () -> call(kitchen(compiler), "burn", "{\"what\": \"toast\", \"really\": true}"));
        assertEquals("the toast is burnt", failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void whatAToolThrowsIsNotTakenForWrongArguments(CompilerKind compiler) {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> call(kitchen(compiler), "cook", "{\"dish_name\": \"soup\", \"times\": -1}"));
        assertEquals("time does not run backwards", failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownToolIsRefusedWithTheNamesOfTheTools(CompilerKind compiler) {
        for (String name : List.of("bake", "close", "count", "listEaten", "")) {
            UnknownToolException refusal =
                    assertThrows(UnknownToolException.class, () -> call(kitchen(compiler), name, "{}"));
            assertTrue(refusal.getMessage().contains("list_eaten"), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cook | {"dish_name": "soup"}                               |                  | times
                    cook | {"dish_name": "soup", "times": "2"}                 | /times           | whole number
                    cook | {"dish_name": "soup", "times": 2, "salt": 1}        |                  | unknown property
                    cook | {"dish_name": "soup", "times": 2, "times": 3}       | /times           | twice
                    cook | {"dish_name": "a", "times": 2, "doneness": "raw"}   | /doneness        | RARE
                    cook | {"dish_name": "a", "times": 2, "kind": "cook"}      |                  | unknown property
                    cook | {"dish_name": null, "times": 2}                     | /dish_name       | string
                    cook | ["soup", 2]                                         |                  | an object
                    cook | {"dish_name": "soup", "times": 2} {}                |                  | nothing more
                    eat  | {"dishes": {"dish_name": "a", "minutes": 1}}        | /dishes          | an array
                    eat  | {"dishes": [{"dish_name": "a"}]}                    | /dishes/0        | minutes
                    eat  | {"dishes": [{"dish_name": "a", "minutes": -1}]}     | /dishes/0        | backwards
                    hot  | {"stove": 1}                                        |                  | unknown property
                    """)
    void wrongArgumentsAreRefusedWithTheirPathAndNothingIsCalled(
            String tool, String arguments, String path, String problem) throws Exception {
        for (CompilerKind compiler : CompilerKind.values()) {
            Toolset kitchen = kitchen(compiler);
            JsonReadException refusal =
                    assertThrows(JsonReadException.class, () -> call(kitchen, tool, arguments), arguments);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
            if (path != null || problem.endsWith("object")) {
                assertEquals(path == null ? "" : path, refusal.path(), refusal::getMessage);
            }
            assertResult("0", kitchen, "how_many", "{}");
        }
    }

    private static void assertResult(String expected, Toolset tools, String tool, String arguments) throws Exception {
        assertEquals(JsonValue.parse(expected), call(tools, tool, arguments));
    }

    private static JsonValue call(Toolset tools, String tool, String arguments) throws Exception {
        return tools.call(tool, JsonReader.of(arguments));
    }

    private static ToolSpec spec(CompilerKind compiler, String name) {
        return kitchen(compiler).specs().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Toolset kitchen(CompilerKind compiler) {
        return (Toolset) BUILDS.computeIfAbsent(
                        compiler,
                        c -> Build.with(c).folder("sources/tools").run().clean())
                .make("demo.KitchenTools", Supplier.class)
                .get();
    }
}
