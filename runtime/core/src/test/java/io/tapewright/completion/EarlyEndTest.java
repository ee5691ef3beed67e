package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.CompletionEvent.Failed;
import io.tapewright.completion.CompletionEvent.Finished;
import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that ended before all was said: in every dialect a failure that says why, after the steps that were said to their end. */
class EarlyEndTest {
    private static final String BUY = "{\"kind\": \"buy\", \"symbol\": \"A\", \"count\": 1}";
    private static final String HALF = "{\"kind\": \"response\", \"content\": \"I thi";
    private static final String REASONS = "LENGTH|CONTENT_FILTER|REFUSAL";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = REASONS)
    void in_text_nothing_is_whole(FinishReason reason) {
        assertEnd(Dialect.TEXT, answer("I think that", reason), reason);
        assertEnd(Dialect.TEXT, new LlmOutput(Optional.empty(), List.of(), reason), reason);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = REASONS)
    void in_json_the_objects_that_are_closed_are_steps(FinishReason reason) {
        assertEnd(Dialect.JSON, answer(BUY + "\n" + HALF, reason), reason, new Buy("A", 1));
        assertEnd(Dialect.JSON, answer("[" + BUY + ", " + HALF, reason), reason, new Buy("A", 1));
        assertEnd(Dialect.JSON, answer("I am sorry.", reason), reason);
        assertEnd(Dialect.JSON, new LlmOutput(Optional.empty(), List.of(), reason), reason);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = REASONS)
    void so_they_are_in_structured_output(FinishReason reason) {
        assertEnd(Dialect.STRUCTURED, answer("{\"steps\": [" + BUY + ", " + HALF, reason), reason, new Buy("A", 1));
        assertEnd(Dialect.STRUCTURED, answer("I am sorry.", reason), reason);
        assertEnd(Dialect.STRUCTURED, new LlmOutput(Optional.empty(), List.of(), reason), reason);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = REASONS)
    void with_tools_the_text_before_calls_and_the_calls_that_are_closed_are_steps(FinishReason reason) {
        ToolCall whole = call("a", "get_ticker", "{\"company\": \"V\"}");
        ToolCall part = call("b", "get_ticker", "{\"comp");
        AssistantStep words = new AssistantStep("Let me see.");
        assertEnd(Dialect.TOOLS, answer("Let me s", reason), reason);
        assertEnd(Dialect.TOOLS, answer("Let me see.", reason, part), reason, words);
        assertEnd(Dialect.TOOLS, answer("Let me see.", reason, whole, part), reason, words, ToolCalls.of(whole));
        assertEnd(Dialect.TOOLS, calls(reason, whole, part), reason, ToolCalls.of(whole));
        assertEnd(
                Dialect.TOOLS,
                calls(reason, whole, call("c", "buy", "{\"symbol\": \"A\", \"count\": 1}"), part),
                reason,
                ToolCalls.of(whole),
                new Buy("A", 1));
        assertEnd(Dialect.TOOLS, calls(reason, part), reason);
        assertEnd(Dialect.TOOLS, calls(reason, call("a", "get_ticker", "")), reason);
        assertEnd(Dialect.TOOLS, new LlmOutput(Optional.empty(), List.of(), reason), reason);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = REASONS)
    void a_closed_call_that_has_to_be_repaired_is_kept_too(FinishReason reason) {
        ToolCall sloppy = call("a", "get_ticker", "{\"company\": \"V\",}");
        assertEnd(
                Dialect.TOOLS, calls(reason, sloppy, call("b", "get_ticker", "{\"comp")), reason, ToolCalls.of(sloppy));
    }

    @Test
    void an_answer_that_reaches_the_limit_with_its_last_brace_is_whole() {
        ToolCall call = call("a", "get_ticker", "{\"company\": \"V\"}");
        assertWhole(Dialect.JSON, answer(BUY, FinishReason.LENGTH), new Buy("A", 1));
        assertWhole(Dialect.STRUCTURED, answer("{\"steps\": [" + BUY + "]}", FinishReason.LENGTH), new Buy("A", 1));
        assertWhole(Dialect.TOOLS, calls(FinishReason.LENGTH, call), ToolCalls.of(call));
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_model() {
        List<CompletionEvent> events = atOnce(Dialect.STRUCTURED, answer("I am sorry.", FinishReason.REFUSAL));
        Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
        assertTrue(failed.failure().getMessage().startsWith("You refused to answer: I am sorry."));
    }

    @Test
    void the_steps_before_a_call_that_can_not_be_read_are_kept_whether_it_came_in_pieces_or_not() {
        LlmOutput answer =
                calls(FinishReason.TOOL_CALLS, call("a", "get_ticker", "{}"), call("b", "buy", "{\"symbol\": 1}"));
        assertEquals(List.of(ToolCalls.of(answer.toolCalls().get(0))), steps(atOnce(Dialect.TOOLS, answer)));
        assertEquals(List.of(ToolCalls.of(answer.toolCalls().get(0))), steps(inPieces(Dialect.TOOLS, answer)));
    }

    private static void assertEnd(Dialect dialect, LlmOutput answer, FinishReason reason, TapeStep... kept) {
        for (List<CompletionEvent> events : List.of(atOnce(dialect, answer), inPieces(dialect, answer))) {
            assertEquals(List.of(kept), steps(events));
            Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
            assertEquals(
                    reason,
                    assertInstanceOf(CutOffCompletionException.class, failed.failure())
                            .finishReason());
        }
    }

    private static void assertWhole(Dialect dialect, LlmOutput answer, TapeStep step) {
        for (List<CompletionEvent> events : List.of(atOnce(dialect, answer), inPieces(dialect, answer))) {
            assertEquals(List.of(step), steps(events));
            assertInstanceOf(Finished.class, events.get(events.size() - 1));
        }
    }

    private static List<CompletionEvent> atOnce(Dialect dialect, LlmOutput answer) {
        List<CompletionEvent> events = new ArrayList<>();
        reader(dialect).end(answer, events::add);
        return events;
    }

    private static List<CompletionEvent> inPieces(Dialect dialect, LlmOutput answer) {
        CompletionReader reader = reader(dialect);
        List<CompletionEvent> events = new ArrayList<>();
        answer.content()
                .ifPresent(text -> text.chars()
                        .forEach(c -> reader.read(new LlmEvent.Chunk(String.valueOf((char) c)), events::add)));
        for (int i = 0; i < answer.toolCalls().size(); i++) {
            ToolCall call = answer.toolCalls().get(i);
            String arguments = call.function().arguments().text();
            reader.read(new LlmEvent.CallChunk(i, call.id(), call.function().name(), arguments), events::add);
        }
        reader.end(answer, events::add);
        return events;
    }

    private static CompletionReader reader(Dialect dialect) {
        StepUnion union = dialect == Dialect.TEXT ? StepUnion.of(AssistantStep.TYPE) : SampleUnions.EVERYTHING;
        return union.reader(dialect, 0);
    }

    private static List<TapeStep> steps(List<CompletionEvent> events) {
        return events.stream()
                .filter(Finished.class::isInstance)
                .map(event -> ((Finished) event).step())
                .toList();
    }

    private static LlmOutput answer(String text, FinishReason reason, ToolCall... calls) {
        return new LlmOutput(Optional.of(text), List.of(calls), reason);
    }

    private static LlmOutput calls(FinishReason reason, ToolCall... calls) {
        return new LlmOutput(Optional.empty(), List.of(calls), reason);
    }

    private static ToolCall call(String id, String name, String arguments) {
        return ToolCall.of(id, name, JsonValue.of(arguments));
    }
}
