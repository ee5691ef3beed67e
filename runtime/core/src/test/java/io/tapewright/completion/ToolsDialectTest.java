package io.tapewright.completion;

import static io.tapewright.completion.Dialect.TOOLS;
import static io.tapewright.completion.SampleUnions.CALLS;
import static io.tapewright.completion.SampleUnions.CALLS_AND_STEPS;
import static io.tapewright.completion.SampleUnions.EVERYTHING;
import static io.tapewright.completion.SampleUnions.PLAN;
import static io.tapewright.completion.SampleUnions.TWO_TEXTS;
import static io.tapewright.completion.SampleUnions.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolsDialectTest {
    private static final ToolCall CALL = call("c1", "{\"company\": \"V\"}");
    private static final ToolCall BUY_CALL =
            ToolCall.of("c2", "buy", JsonValue.of("{\"symbol\": \"VMC\", \"count\": 2}"));
    private static final Buy BUY = new Buy("VMC", 2);

    @Test
    void textIsTheOneTextStepAndComesBeforeTheCalls() {
        assertEquals(
                List.of(new AssistantStep("ok"), ToolCalls.of(CALL)),
                EVERYTHING.read(TOOLS, LlmOutput.of("ok", List.of(CALL)), 0));
    }

    @Test
    void aCallOfAFunctionThatIsAStepIsThatStep() {
        assertEquals(
                List.of(ToolCalls.of(CALL), BUY, ToolCalls.of(CALL)),
                EVERYTHING.read(TOOLS, LlmOutput.of(List.of(CALL, BUY_CALL, CALL)), 0));
    }

    @Test
    void callsWithoutIdsGetDistinctOnes() {
        ToolCall anonymous = call("", "{}");
        LlmOutput output = LlmOutput.of(List.of(anonymous, anonymous));
        assertEquals(
                List.of(ToolCalls.of(
                        call("tool_call_0_node_starts_at_7", "{}"), call("tool_call_1_node_starts_at_7", "{}"))),
                CALLS.read(TOOLS, output, 7));
    }

    @Test
    void idsThatWeMakeForStepsAndForCallsDiffer() {
        ToolCall anonymous = call("", "{}");
        ToolCall buy = ToolCall.of("", "buy", BUY_CALL.function().arguments());
        List<TapeStep> steps = EVERYTHING.read(TOOLS, LlmOutput.of(List.of(buy, anonymous, buy)), 4);
        List<ToolCall> written = EVERYTHING.write(TOOLS, steps, 4).toolCalls();
        Set<String> ids = new HashSet<>(written.stream().map(ToolCall::id).toList());
        assertEquals(3, ids.size(), written.toString());
    }

    @Test
    void textBesideFunctionsIsRefusedAsNoStepCouldHoldIt() {
        StepUnion functions = StepUnion.builder()
                .step(AssistantAnswer.TYPE)
                .toolCalls(List.of())
                .build();
        LlmOutput output = LlmOutput.of(
                "Here it is.",
                List.of(ToolCall.of("1", "assistant_answer", JsonValue.of("{\"success\": true, \"answer\": \"y\"}"))));
        assertThrows(UnreadableCompletionException.class, () -> functions.read(Dialect.TOOLS, output, 0));
    }

    @Test
    void emptyTextBesideCallsIsNone() {
        assertEquals(List.of(ToolCalls.of(CALL)), EVERYTHING.read(TOOLS, LlmOutput.of("", List.of(CALL)), 0));
    }

    @Test
    void textThatIsNoStepStaysBesideTheCalls() {
        ToolCalls both = new ToolCalls(List.of(CALL), Optional.of("let me see"));
        LlmOutput output = LlmOutput.of("let me see", List.of(CALL));
        assertEquals(List.of(both), CALLS.read(TOOLS, output, 0));
        assertEquals(output, CALLS.write(TOOLS, List.of(both), 0));
    }

    @Test
    void ofSeveralTextTypesNoneIsSaidAsText() {
        assertEquals(Optional.empty(), TWO_TEXTS.textType());
        assertEquals(
                List.of("assistant_thought", "assistant"),
                TWO_TEXTS.functions().stream().map(f -> f.name()).toList());
        assertTrue(failure(TWO_TEXTS, LlmOutput.of("hm")).contains("assistant_thought, assistant"));
    }

    @Test
    void anEmptyAnswerIsAFailure() {
        String message = failure(EVERYTHING, new LlmOutput(Optional.of(""), List.of(), FinishReason.STOP));
        assertTrue(message.contains("empty") && message.contains("plan, buy, response"), message);
    }

    @Test
    void wordsWhereOnlyCallsAreExpectedAreAFailureThatNamesTheFunctions() {
        assertTrue(failure(PLAN, LlmOutput.of("hm")).endsWith("expected: plan."));
    }

    @Test
    void aCallOfAFunctionThatIsNotThereIsAFailureThatNamesIt() {
        String message = failure(PLAN, LlmOutput.of(List.of(CALL)));
        assertTrue(message.contains("no function get_ticker") && message.contains("plan"), message);
    }

    @Test
    void wrongArgumentsAreAFailureThatSaysWhereAndWhat() {
        assertTrue(arguments("{\"symbol\": \"V\"}").contains("the property count is missing"));
        assertTrue(arguments("{\"symbol\": null, \"count\": 1}").contains("at /symbol: expected a string"));
        assertTrue(arguments("{\"symbol\": \"V\", \"count\": 0}").contains("count must be at least 1"));
        assertTrue(arguments("{\"symbol\"").contains("the property symbol is missing"));
        assertTrue(arguments("{\"symbol\": \"V\", \"count\": 1} {}").contains("nothing more"));
        assertTrue(arguments("").contains("the property symbol is missing"));
    }

    private static String arguments(String text) {
        String message = failure(EVERYTHING, LlmOutput.of(List.of(ToolCall.of("c", "buy", JsonValue.of(text)))));
        assertTrue(message.startsWith("The arguments of buy could not be read"), message);
        return message;
    }

    @Test
    void aStepIsWrittenAsACallWhoseArgumentsAreText() {
        LlmOutput output = EVERYTHING.write(TOOLS, List.of(new AssistantStep("ok"), BUY), 3);
        assertEquals(Optional.of("ok"), output.content());
        assertEquals(
                List.of(ToolCall.of(
                        "tool_call_0_node_starts_at_3", "buy", JsonValue.of("{\"symbol\": \"VMC\", \"count\": 2}"))),
                output.toolCalls());
        assertEquals(FinishReason.TOOL_CALLS, output.finishReason());
    }

    @Test
    void recordedCallsAreWrittenAsTheyWere() {
        assertEquals(
                List.of(CALL),
                EVERYTHING.write(TOOLS, List.of(ToolCalls.of(CALL)), 3).toolCalls());
    }

    @Test
    void whatWouldNotBeReadBackCannotBeSaid() {
        AssistantStep text = new AssistantStep("x");
        ToolCalls calls = ToolCalls.of(CALL);
        assertUnsayable(EVERYTHING, List.of());
        assertUnsayable(EVERYTHING, List.of(text, text));
        assertUnsayable(EVERYTHING, List.of(calls, text));
        assertUnsayable(EVERYTHING, List.of(new AssistantStep("")));
        assertUnsayable(EVERYTHING, List.of(calls, calls));
        assertUnsayable(EVERYTHING, List.of(new ToolCalls(List.of())));
        assertUnsayable(EVERYTHING, List.of(new ToolCalls(List.of(CALL), Optional.of("beside"))));
        assertUnsayable(EVERYTHING, List.of(ToolCalls.of(BUY_CALL)));
        assertUnsayable(EVERYTHING, List.of(new AssistantThought("not of this union")));
        assertUnsayable(PLAN, List.of(calls));
        assertUnsayable(CALLS, List.of(new ToolCalls(List.of(CALL), Optional.of(""))));
    }

    @Test
    void onlyTheFirstCallsCanHaveTextBesideThem() {
        ToolCalls first = new ToolCalls(List.of(CALL), Optional.of("a"));
        ToolCalls second = new ToolCalls(List.of(CALL), Optional.of("b"));
        assertUnsayable(CALLS_AND_STEPS, List.of(first, BUY, second));
        assertUnsayable(CALLS_AND_STEPS, List.of(ToolCalls.of(CALL), BUY, second));
        List<TapeStep> late = List.of(new Plan(List.of(), Optional.empty()), second);
        assertEquals(late, CALLS_AND_STEPS.read(TOOLS, CALLS_AND_STEPS.write(TOOLS, late, 0), 0));
    }

    private static String failure(StepUnion union, LlmOutput output) {
        return assertThrows(UnreadableCompletionException.class, () -> union.read(TOOLS, output, 0))
                .getMessage();
    }

    private static void assertUnsayable(StepUnion union, List<TapeStep> steps) {
        assertThrows(UnsayableStepsException.class, () -> union.write(TOOLS, steps, 0));
    }
}
