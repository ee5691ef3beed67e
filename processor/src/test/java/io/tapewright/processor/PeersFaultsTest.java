package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent;
import io.tapewright.agent.TapeAgent;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Message;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.StepType;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Faults that users of other frameworks meet, one test each, named after what they would see. What is meant to be read although it is
 * no JSON is the matter of the tests of completions.
 */
class PeersFaultsTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);
    private static final String GOOD_ARGUMENTS =
            "{\"guest_name\": \"Ada\", \"nights\": 2, \"price\": 99.5, \"breakfast\": true}";
    private static final String BOOKING = """
            {"kind": "booking", "guest": "Ada", "guests": {"101": 2}, "remark": "late", "arrival": "2024-09-17",
             "page": "https://example.org/1", "quality": "as in a palace", "payment": {"kind": "card", "number": "1"},
             "rooms": {"items": ["2024-09-17"], "next": "2024-09-18"}, "price": 0.1}""";

    // ---- what schemas advertise

    @ParameterizedTest
    @EnumSource
    void namesThatTheSchemaAdvertisesAreReadBack(CompilerKind compiler) {
        JsonNode schema = JsonValue.parse(booking(compiler).schema().json()).tree();
        Set<String> advertised = Set.copyOf(schema.get("properties").propertyNames());
        assertTrue(advertised.contains("guest"));
        JsonNode written = booking(compiler).toJson(read(compiler, BOOKING)).tree();
        assertEquals(
                advertised,
                written.propertyNames().stream()
                        .filter(name -> !name.equals("kind"))
                        .collect(Collectors.toSet()));
        for (JsonNode name : schema.get("properties").get("quality").get("enum")) {
            String said = BOOKING.replace("as in a palace", name.stringValue());
            assertEquals(JsonValue.parse(said), booking(compiler).toJson(read(compiler, said)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoComponentIsNotInTheSchema(CompilerKind compiler) {
        assertEquals(
                Set.of("guest", "guests", "remark", "arrival", "page", "quality", "payment", "rooms", "price"),
                Set.copyOf(JsonValue.parse(booking(compiler).schema().json())
                        .tree()
                        .get("properties")
                        .propertyNames()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    guests  | {"type": "object", "additionalProperties": {"type": "integer"}}
                    remark  | {"type": "string"}
                    arrival | {"type": "string", "format": "date"}
                    page    | {"type": "string", "format": "uri"}
                    price   | {"type": "number"}
                    """)
    void mapsOptionalsDatesAndUrisAreNotDescribedByTheirFields(String name, String expected) {
        for (CompilerKind compiler : CompilerKind.values()) {
            assertEquals(JsonValue.parse(expected), schemaOf(compiler, name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void genericRecordsKeepTheirArguments(CompilerKind compiler) {
        JsonNode page = schemaOf(compiler, "rooms").tree().get("properties");
        assertEquals("date", page.get("items").get("items").get("format").stringValue());
        assertEquals("date", page.get("next").get("format").stringValue());
        assertRefused(compiler, "\"2024-09-18\"", "\"tomorrow\"", "/rooms/next", "a date");
    }

    @ParameterizedTest
    @EnumSource
    void sealedTypesAreDescribedAndReadable(CompilerKind compiler) {
        JsonNode branches = schemaOf(compiler, "payment").tree().get("anyOf");
        assertEquals(2, branches.size());
        assertEquals(JsonValue.parse(BOOKING), booking(compiler).toJson(read(compiler, BOOKING)));
        String cash = BOOKING.replace("{\"kind\": \"card\", \"number\": \"1\"}", "{\"kind\": \"cash\", \"coins\": 3}");
        assertEquals(JsonValue.parse(cash), booking(compiler).toJson(read(compiler, cash)));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfOneSubtypeAreNotTakenForThoseOfAnother(CompilerKind compiler) {
        assertRefused(compiler, "\"number\": \"1\"", "\"coins\": 3", "/payment", "unknown property");
        assertRefused(compiler, "\"number\": \"1\"", "\"number\": \"1\", \"coins\": 3", "/payment", "unknown property");
    }

    @ParameterizedTest
    @EnumSource
    void parametersAreNotCalledArg0(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of("Welcome."));
        agent(compiler, llm).run(Tape.of(new UserStep("hello"))).finalTape();
        JsonNode parameters = llm.prompt(0).tools().get(0).parameters().tree();
        assertEquals(
                List.of("guest_name", "nights", "price", "breakfast"),
                List.copyOf(parameters.get("properties").propertyNames()));
        assertEquals(
                "for whom",
                parameters
                        .get("properties")
                        .get("guest_name")
                        .get("description")
                        .stringValue());
    }

    // ---- what is read

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    , "price": 0.1    |                   | price is missing
                    "arrival": "2024-09-17", |            | arrival is missing
                    "guests": {"101": 2},    |            | guests is missing
                    """)
    void whatIsMissingIsNotReadAsZeroOrNull(String there, String left, String problem) {
        for (CompilerKind compiler : CompilerKind.values()) {
            String json = BOOKING.replace(there, left == null ? "" : left);
            JsonReadException refusal = assertThrows(JsonReadException.class, () -> read(compiler, json));
            assertTrue(refusal.getMessage().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFractionIsNotReadAsAWholeNumber(CompilerKind compiler) {
        assertRefused(compiler, "{\"101\": 2}", "{\"101\": 5.7}", "/guests/101", "whole number");
    }

    @ParameterizedTest
    @EnumSource
    void doublesAreReadAndWrittenToTheBit(CompilerKind compiler) {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String json = BOOKING.replace("0.1", Double.toString(number));
                JsonNode written =
                        booking(compiler).toJson(read(compiler, json)).tree();
                assertEquals(
                        Double.doubleToLongBits(number),
                        Double.doubleToLongBits(
                                Double.parseDouble(written.get("price").toString())));
            }
        }
    }

    // ---- what a model is told

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"nights": 2, "price": 99.5, "breakfast": true}                        | guest_name is missing
                    {"guest_name": null, "nights": 2, "price": 99.5, "breakfast": true}    | /guest_name
                    {"guest_name": "Ada", "price": 99.5, "breakfast": true}                | nights is missing
                    {"guest_name": "Ada", "nights": 5.7, "price": 99.5, "breakfast": true} | /nights
                    {"guest_name": "Ada", "nights": 2, "price": 99.5}                      | breakfast is missing
                    {"arg0": "Ada", "nights": 2, "price": 99.5, "breakfast": true}         | arg0
                    """)
    void aModelIsToldWhatIsWrongWithItsArgumentsAndNothingIsCalled(String arguments, String problem) {
        for (CompilerKind compiler : CompilerKind.values()) {
            String result = resultOf(compiler, "book_room", arguments);
            assertTrue(result.startsWith("The arguments of book_room are wrong: "), result);
            assertTrue(result.contains(problem), result);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelSeesWhyAToolFailed(CompilerKind compiler) {
        assertEquals("Ada 2 99.5 true", resultOf(compiler, "book_room", GOOD_ARGUMENTS));
        assertEquals("open_safe failed: the safe is locked until 9:00", resultOf(compiler, "open_safe", "{}"));
        assertEquals("look_into failed: java.lang.IllegalStateException", resultOf(compiler, "look_into", "{}"));
        String unknown = resultOf(compiler, "close_safe", "{}");
        assertTrue(unknown.contains("open_safe"), unknown);
    }

    @ParameterizedTest
    @EnumSource
    void jsonInATemplateIsNotTakenForAVariable(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of("Welcome."));
        agent(compiler, llm).run(Tape.of(new UserStep("hello"))).finalTape();
        assertEquals(
                "Answer as {{\"a\": 1}}, as {\"b\": {\"c\": [1, {}]}}, or as {name}.",
                llm.texts(0).get(0));
    }

    // ---- what the compiler refuses

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    void run(Thread thread)                | parameter `thread` … has the type Thread, which has no JSON schema
                    void make(Class<?> type)               | parameter `type` … has the type Class<?>, which has no JSON schema
                    void all(java.util.List<Thread> list)  | has the type Thread
                    void map(java.util.Map<Integer, String> numbers) | a map whose keys are not of the type String
                    void any(Object thing)                 | has the type Object … Use a record, or JsonValue
                    Thread current()                       | The result of Desk.current has the type Thread
                    """)
    void aTypeWithoutASchemaIsRefusedWhenItIsCompiled(String method, String problem) {
        String body = method.startsWith("void") ? "{}" : "{ return null; }";
        assertOnlyProblem("UnsupportedType", problem, "public class Desk { @Tool public " + method + body + " }");
    }

    @Test
    void theFirstOfTwoOverloadsDoesNotWin() {
        assertOnlyProblem("DuplicateTool", "find(String) … find(String, int) … both the tool `find`", """
                public class Desk {
                    @Tool public void find(String name) {}
                    @Tool public void find(String name, int room) {}
                }
                """);
    }

    @Test
    void aVariableWithoutAValueIsFoundBeforeTheFirstCall() {
        assertOnlyProblem(
                "UnknownVariable",
                "{todya} … today",
                agent("(String today)", "system = \"It is {todya} and not {today}.\""));
    }

    @Test
    void aMissingEdgeIsFoundBeforeTheFirstCall() {
        assertOnlyProblem("DeadEnd", "Nothing can run after the node Desk.Writing", """
                @Agent(nodes = {Desk.Planning.class, Desk.Writing.class})
                public record Desk() {
                    @Node(emits = AssistantThought.class)
                    interface Planning {}

                    @Node(emits = AssistantThought.class)
                    interface Writing {}
                }
                """);
    }

    @Test
    void aWiringMistakeIsAnErrorAndNotALineInALog() {
        assertOnlyProblem("UnknownNextNode", "Desk.Other", """
                @Agent(nodes = Desk.Main.class)
                public record Desk() {
                    @Node(emits = AssistantThought.class, next = @Next(node = Desk.Other.class))
                    interface Main {}

                    @Node(emits = AssistantStep.class)
                    interface Other {}
                }
                """);
    }

    @Test
    void twoNodesOfOneNameAreRefused() {
        assertOnlyProblem("DuplicateNode", "main", """
                @Agent(nodes = {Desk.Main.class, Desk.More.Main.class})
                public record Desk() {
                    @Node(emits = AssistantThought.class)
                    interface Main {}

                    interface More {
                        @Node(emits = AssistantStep.class)
                        interface Main {}
                    }
                }
                """);
    }

    private static String agent(String components, String member) {
        return """
                @Agent(nodes = Desk.Main.class, %s)
                public record Desk%s {
                    @Node(emits = AssistantStep.class)
                    interface Main {}
                }
                """.formatted(member, components);
    }

    /** Both compilers say one thing, in words that contain some fragments in this order. */
    private static void assertOnlyProblem(String id, String fragments, String source) {
        for (CompilerKind compiler : CompilerKind.values()) {
            List<Message> complaints =
                    Build.with(compiler).source("demo.Desk", """
                            package demo;

                            import io.tapewright.annotation.*;
                            import io.tapewright.step.*;

                            """ + source).run().complaints().stream()
                            .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                            .toList();
            assertEquals(1, complaints.size(), complaints::toString);
            String text = complaints.get(0).text();
            assertTrue(text.startsWith("[" + id + "] "), text);
            int from = 0;
            for (String fragment : fragments.split(" … ")) {
                int at = text.indexOf(fragment, from);
                assertFalse(at < 0, () -> fragment + " is not in: " + text);
                from = at + fragment.length();
            }
        }
    }

    private static void assertRefused(CompilerKind compiler, String right, String wrong, String path, String problem) {
        assertTrue(BOOKING.contains(right), "the case changes nothing");
        JsonReadException refusal =
                assertThrows(JsonReadException.class, () -> read(compiler, BOOKING.replace(right, wrong)));
        assertEquals(path, refusal.path(), refusal::getMessage);
        assertTrue(refusal.problem().contains(problem), refusal::getMessage);
    }

    /** What the model is told of a call, on the tape of a run. */
    private static String resultOf(CompilerKind compiler, String tool, String arguments) {
        ToolCall call = new ToolCall("c1", new FunctionCall(tool, JsonValue.parse(arguments)), "function");
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of(List.of(call)), LlmOutput.of("I see."));
        TapeAgent agent = agent(compiler, llm);
        Tape tape;
        try (var events = MainLoop.run(agent, agent.environment(), Tape.of(new UserStep("go")))) {
            while (events.hasNext()) {
                MainLoopEvent ignored = events.next();
            }
            tape = events.tape();
        }
        assertTrue(llm.isSpent());
        String told = tape.steps().stream()
                .filter(ToolResult.class::isInstance)
                .map(step -> ((ToolResult) step).content().tree().stringValue())
                .findFirst()
                .orElseThrow();
        assertTrue(llm.texts(1).contains(told), "the model was told something else");
        return told;
    }

    private static JsonValue schemaOf(CompilerKind compiler, String property) {
        JsonNode schema = JsonValue.parse(booking(compiler).schema().json())
                .tree()
                .get("properties")
                .get(property)
                .deepCopy();
        ((tools.jackson.databind.node.ObjectNode) schema).remove("description");
        return JsonValue.of(schema);
    }

    private static io.tapewright.step.TapeStep read(CompilerKind compiler, String json) {
        return booking(compiler).read(JsonReader.of(json));
    }

    private static StepType<?> booking(CompilerKind compiler) {
        return build(compiler).stepType("demo.Clerk_BookingStep");
    }

    @SuppressWarnings("unchecked") // the factory of the source is such a function
    private static TapeAgent agent(CompilerKind compiler, ScriptedLlm llm) {
        return ((Function<Llm, TapeAgent>) build(compiler).make("demo.Clerk$Build", Function.class)).apply(llm);
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("sources/peers").run().clean());
    }
}
