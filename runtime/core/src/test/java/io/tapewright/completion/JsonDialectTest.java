package io.tapewright.completion;

import static io.tapewright.completion.Dialect.JSON;
import static io.tapewright.completion.SampleUnions.CALLS;
import static io.tapewright.completion.SampleUnions.CALLS_AND_STEPS;
import static io.tapewright.completion.SampleUnions.EVERYTHING;
import static io.tapewright.completion.SampleUnions.PLAN;
import static io.tapewright.completion.SampleUnions.call;
import static io.tapewright.completion.SampleUnions.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDialectTest {
    private static final Buy BUY = new Buy("VMC", 2);
    private static final Plan NO_PLAN = new Plan(List.of(), Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'plan', 'items': []}\n{'kind': 'buy', 'symbol': 'VMC', 'count': 2}",
                "{'kind': 'plan', 'items': []}{'kind': 'buy', 'symbol': 'VMC', 'count': 2}\n\n",
                " [{'kind': 'plan', 'items': []}, {'symbol': 'VMC', 'count': 2, 'kind': 'buy'}] ",
            })
    void severalStepsMayComeAsLinesOrAsAnArray(String text) {
        assertEquals(List.of(NO_PLAN, BUY), CALLS_AND_STEPS.read(JSON, says(text), 0));
    }

    @Test
    void theKindMayBeMissingIfThereIsOneType() {
        assertEquals(List.of(NO_PLAN), PLAN.read(JSON, says("{'items': []}"), 0));
        assertEquals(List.of(NO_PLAN), PLAN.read(JSON, says("{'kind': 'plan', 'items': []}"), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'items': []}                                   | at the root: expected an object whose kind is one of: plan, buy and calls of tools",
                "{'kind': 'plane', 'items': []}                  | at the root: expected an object whose kind is one of: plan, buy and calls of tools",
                "[{'kind': 'plan', 'items': []}, {'kind': 'x'}]  | at /1: expected an object whose kind is one of",
                "{'kind': 'plan'}                                | at the root: the property items is missing",
                "{'kind': 'buy', 'symbol': 'A', 'count': 0}      | count must be at least 1",
                "{'kind': 'buy', 'symbol': 'A', 'count': '2'}    | at /count: expected a whole number",
                "{'kind': 'plan', 'items': ['a', 7]}             | at /items/1: expected a string, found: 7",
                "{'kind': 'plan', 'items': [], 'note': 1}        | unknown property; expected one of kind, items, remark",
                "[]                                              | has no steps. Answer with plan, buy and calls of tools",
                "``                                              | the text ends",
                "I would buy.                                    | expected an object with a kind",
                "[[]]                                            | at /0: expected an object with a kind",
                "{'kind': 'plan', 'items': []} and so on         | expected an object with a kind",
                "[{'kind': 'plan', 'items': []}] {}              | expected nothing more",
                "{'kind': 'tool_call', 'parameters': {}}         | the property tool_name is missing",
                "{'kind': 'tool_call', 'tool_name': 'f'}         | the property parameters is missing",
                "{'kind': 'tool_call', 'tool_name': 'f', 'parameter': {}} | unknown property",
            })
    void aFailureTellsTheModelWhatIsWrong(String text, String message) {
        var e = assertThrows(
                UnreadableCompletionException.class,
                () -> CALLS_AND_STEPS.readSteps(JSON, says(text), 0, ReadingMode.STRICT));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void aWrongKindIsAFailureEvenIfThereIsOneType() {
        assertThrows(
                UnreadableCompletionException.class, () -> PLAN.read(JSON, says("{'kind': 'buy', 'items': []}"), 0));
    }

    @Test
    void aNativeCallIsAFailureThatAsksForJson() {
        LlmOutput output = LlmOutput.of(List.of(call("c", "{}")));
        var e = assertThrows(UnreadableCompletionException.class, () -> EVERYTHING.read(JSON, output, 0));
        assertTrue(e.getMessage().contains("Write JSON into your answer instead"), e.getMessage());
    }

    @Test
    void aToolCallIsNoKindWhereToolsAreNotAllowed() {
        assertThrows(
                UnreadableCompletionException.class,
                () -> PLAN.read(JSON, says("{'kind': 'tool_call', 'tool_name': 'f', 'parameters': {}}"), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'V'}}",
                "{'kind': 'tool_call', 'name': 'get_ticker', 'arguments': {'company': 'V'}}",
                "{'args': {'company': 'V'}, 'name': 'get_ticker', 'kind': 'tool_call'}",
            })
    void toolCallsAreReadUnderTheNamesThatModelsUse(String text) {
        assertEquals(
                List.of(ToolCalls.of(call("tool_call_0_node_starts_at_5", "{\"company\": \"V\"}"))),
                CALLS.read(JSON, says(text), 5));
    }

    @Test
    void argumentsThatAreTextAreKeptAndMeanTheSame() {
        List<TapeStep> steps = CALLS.read(
                JSON,
                LlmOutput.of("{\"kind\": \"tool_call\", \"tool_name\": \"get_ticker\", \"args\": \"{\\\"a\\\": 1}\"}"),
                0);
        ToolCall call = ((ToolCalls) steps.get(0)).toolCalls().get(0);
        assertEquals(JsonValue.of("{\"a\": 1}"), call.function().arguments());
        assertEquals(JsonValue.parse("{\"a\": 1}"), call.function().argumentsObject());
    }

    @Test
    void callsThatFollowEachOtherAreOneStepAndIdsSayWhereTheyStand() {
        String call = "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {}}";
        String given = "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {}, 'id': 'mine'}";
        List<TapeStep> steps =
                CALLS_AND_STEPS.read(JSON, says(call + given + "{'kind': 'plan', 'items': []}" + call), 3);
        assertEquals(
                List.of(
                        ToolCalls.of(call("tool_call_0_node_starts_at_3", "{}"), call("mine", "{}")),
                        NO_PLAN,
                        ToolCalls.of(call("tool_call_2_node_starts_at_3", "{}"))),
                steps);
    }

    @Test
    void stepsAreWrittenOneALineUnderTheirWireKinds() {
        List<TapeStep> steps = List.of(
                new Plan(List.of("a"), Optional.of("b")),
                ToolCalls.of(
                        call("x", "{\"company\": \"V\"}"), ToolCall.of("y", "get_ticker", JsonValue.of("{\"a\":1}"))),
                new AssistantStep("done"));
        assertEquals(
                says("{'kind': 'plan', 'items': ['a'], 'remark': 'b'}\n"
                        + "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'V'}}\n"
                        + "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'a': 1}}\n"
                        + "{'kind': 'response', 'content': 'done'}"),
                EVERYTHING.write(JSON, steps, 0));
    }

    @Test
    void whatWouldNotBeReadBackCannotBeSaid() {
        ToolCalls calls = ToolCalls.of(call("x", "{}"));
        assertUnsayable(EVERYTHING, List.of());
        assertUnsayable(EVERYTHING, List.of(calls, calls));
        assertUnsayable(EVERYTHING, List.of(new ToolCalls(List.of())));
        assertUnsayable(EVERYTHING, List.of(new ToolCalls(calls.toolCalls(), Optional.of("beside"))));
        assertUnsayable(EVERYTHING, List.of(ToolCalls.of(ToolCall.of("x", "f", JsonValue.of("{not JSON")))));
        assertUnsayable(EVERYTHING, List.of(new AssistantThought("not of this union")));
        assertUnsayable(PLAN, List.of(calls));
    }

    @Test
    void aRefusalToWriteSaysWhichStepAndWhatIsAllowed() {
        var e = assertThrows(
                UnsayableStepsException.class, () -> EVERYTHING.write(JSON, List.of(new AssistantThought("x")), 0));
        assertEquals(
                "AssistantThought is not among the steps of this node, which are plan, buy, response and calls of tools.",
                e.getMessage());
    }

    @Test
    void aKindIsTakenOnceInAUnionAndToolCallIsReserved() {
        assertThrows(IllegalArgumentException.class, () -> StepUnion.of(Plan.TYPE, Plan.TYPE));
        assertThrows(IllegalArgumentException.class, () -> StepUnion.builder().step(Plan.TYPE, "tool_call"));
        assertThrows(IllegalArgumentException.class, () -> StepUnion.builder().build());
    }

    private static void assertUnsayable(StepUnion union, List<TapeStep> steps) {
        assertThrows(UnsayableStepsException.class, () -> union.write(JSON, steps, 0));
    }
}
