package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.CompletionEvent.CallClosed;
import io.tapewright.completion.CompletionEvent.Failed;
import io.tapewright.completion.CompletionEvent.Finished;
import io.tapewright.completion.CompletionEvent.Grown;
import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonRepair;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.PropertyType;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Completions that come in pieces. That any cuts give the same steps as the whole is checked with the law, in {@code tapewright-test}. */
class CompletionReaderTest {
    private final List<CompletionEvent> events = new ArrayList<>();

    @Test
    void an_answer_without_steps_fails_in_pieces_too() {
        CompletionReader structured = SampleUnions.EVERYTHING.reader(Dialect.STRUCTURED, 0);
        hear(structured, "{'steps'");
        hear(structured, ": []}");
        end(structured, "{'steps': []}");
        Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
        assertTrue(
                failed.failure().getMessage().contains("has no steps"),
                failed.failure().getMessage());
    }

    @Nested
    class InJson {
        private final CompletionReader reader = SampleUnions.EVERYTHING.reader(Dialect.JSON, 3);

        @Test
        void a_step_is_told_at_its_closing_brace() {
            hear(reader, "[{'kind': 'buy', 'symbol': 'A', 'count': 1");
            assertEquals(List.of(), finished());
            hear(reader, "}");
            assertEquals(List.of(new Buy("A", 1)), finished());
            hear(reader, ", {'kind': 'buy', 'symbol': 'B', 'count': 2}]");
            end(reader, "[{'kind': 'buy', 'symbol': 'A', 'count': 1}, {'kind': 'buy', 'symbol': 'B', 'count': 2}]");
            assertEquals(List.of(new Buy("A", 1), new Buy("B", 2)), finished());
        }

        @Test
        void calls_are_told_one_by_one_and_are_one_step_when_they_are_over() {
            hear(reader, "{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'x'}}");
            ToolCall first = ToolCall.of("tool_call_0_node_starts_at_3", "get_ticker", arguments("{'company': 'x'}"));
            assertEquals(List.of(new CallClosed(first)), closed());
            hear(reader, "{'kind': 'tool_call', 'tool_name': 'other', 'parameters': {}}");
            assertEquals(List.of(), finished());
            hear(reader, "{'kind': 'buy', 'symbol': 'A', 'count': 1}");
            ToolCall second = ToolCall.of("tool_call_1_node_starts_at_3", "other", arguments("{}"));
            assertEquals(List.of(ToolCalls.of(first, second), new Buy("A", 1)), finished());
        }

        @Test
        void texts_grow_and_what_is_not_whole_is_not_there() {
            assertEquals("{}", soFar("{'ki"));
            assertEquals("{}", soFar("nd': 'bu"));
            assertEquals("{\"kind\": \"buy\"}", soFar("y'"));
            assertEquals("{\"kind\": \"buy\", \"symbol\": \"VL\"}", soFar(", 'symbol': 'VL"));
            assertEquals("{\"kind\": \"buy\", \"symbol\": \"VLCN\"}", soFar("CN', 'count': 12"));
            assertEquals("{\"kind\": \"buy\", \"symbol\": \"VLCN\", \"count\": 120}", soFar("0 "));
        }

        @Test
        void an_escape_or_a_character_of_two_halves_is_there_once_it_is_whole() {
            soFar("{'kind': 'response', 'content': 'a");
            assertEquals(Optional.of("a"), text("\\"));
            assertEquals(Optional.of("a\n"), text("n"));
            assertEquals(Optional.of("a\n"), text("\\u00e"));
            assertEquals(Optional.of("a\né"), text("9"));
            assertEquals(Optional.of("a\né"), text("\\ud83d"));
            assertEquals(Optional.of("a\né"), text("\\ude0"));
            assertEquals(Optional.of("a\né😀"), text("0"));
            assertEquals(Optional.of("a\né😀"), text("\ud83e"));
            assertEquals(Optional.of("a\né😀🦊"), text("\udd8a"));
        }

        @Test
        void in_a_fence_a_step_is_told_at_its_closing_brace() {
            hear(reader, " ``");
            hear(reader, "`json \n[{'kind': 'buy', 'symbol': 'A', 'count': 1");
            assertEquals(Optional.of("A"), lastSoFar().text("symbol"));
            hear(reader, "}");
            JsonRepair fence = new JsonRepair(JsonRepair.Kind.PROSE, 1);
            assertEquals(new Finished(new Buy("A", 1), List.of(fence)), events.get(events.size() - 1));
            hear(reader, ", {'kind': 'buy', 'symbol': 'B', 'count': 2}");
            Finished last = new Finished(new Buy("B", 2), List.of());
            assertEquals(last, events.get(events.size() - 1));
            hear(reader, "]\n```\n");
            end(
                    reader,
                    " ```json \n[{'kind': 'buy', 'symbol': 'A', 'count': 1},"
                            + " {'kind': 'buy', 'symbol': 'B', 'count': 2}]\n```\n");
            assertEquals(last, events.get(events.size() - 1));
        }

        @Test
        void calls_in_a_fence_are_told_one_by_one_and_their_step_tells_of_it() {
            hear(reader, "```\n{'kind': 'tool_call', 'tool_name': 'get_ticker', 'parameters': {'company': 'x'}}\n");
            assertEquals(1, closed().size());
            hear(reader, "{'kind': 'buy', 'symbol': 'A', 'count': 1}");
            Finished calls = assertInstanceOf(Finished.class, events.get(events.size() - 2));
            assertInstanceOf(ToolCalls.class, calls.step());
            assertEquals(List.of(new JsonRepair(JsonRepair.Kind.PROSE, 0)), calls.repairs());
        }

        @Test
        void a_fence_is_refused_by_strict_reading() {
            CompletionReader strict = SampleUnions.EVERYTHING.reader(Dialect.JSON, 3, ReadingMode.STRICT);
            hear(strict, "```json\n{'kind': 'buy', 'symbol': 'A', 'count': 1}\n```");
            end(strict, "```json\n{'kind': 'buy', 'symbol': 'A', 'count': 1}\n```");
            assertEquals(1, events.size());
            assertInstanceOf(Failed.class, events.get(0));
        }

        @Test
        void a_fence_that_is_cut_off_keeps_what_is_whole() {
            String said = "```json\n{'kind': 'buy', 'symbol': 'A', 'count': 1}\n{'kind': 'buy";
            hear(reader, said);
            reader.end(new LlmOutput(Optional.of(quoted(said)), List.of(), FinishReason.LENGTH), events::add);
            assertEquals(List.of(new Buy("A", 1)), finished());
            assertInstanceOf(Failed.class, events.get(events.size() - 1));
        }

        @Test
        void a_view_of_a_moment_does_not_change_later() {
            hear(reader, "{'kind': 'buy', 'symbol': 'A");
            Grown early = assertInstanceOf(Grown.class, events.get(0));
            hear(reader, "B', 'count': 1}{'kind': 'plan'");
            assertEquals(Optional.of("A"), early.soFar().get().text("symbol"));
            assertEquals(Optional.empty(), early.soFar().get().step());
            assertEquals(Optional.of(Buy.TYPE), early.soFar().get().type());
        }

        @Test
        void the_step_so_far_is_there_when_nothing_is_missing() {
            hear(reader, "{'kind': 'plan', 'items': ['a', 'bc");
            assertEquals(
                    Optional.of(new Plan(List.of("a", "bc"), Optional.empty())),
                    lastSoFar().step());
        }

        @Test
        void a_call_grows_by_the_schema_of_its_tool() {
            hear(reader, "{'kind': 'tool_call', 'tool_name': 'get_t");
            assertEquals(
                    "{\"tool_calls\": [{\"function\": {}}]}",
                    lastSoFar().properties().json());
            hear(reader, "icker', 'parameters': {'company': 'Vul");
            assertEquals(
                    "{\"tool_calls\": [{\"function\": {\"name\": \"get_ticker\", \"arguments\": {\"company\": \"Vul\"}}}]}",
                    lastSoFar().properties().json());
        }

        @Test
        void a_property_that_comes_again_does_not_take_back_what_was_seen() {
            assertEquals("{\"kind\": \"buy\"}", soFar("{'kind': 'buy', 'kind': 'plan', 'items': ['a"));
        }

        @Test
        void what_is_deeper_than_readers_go_is_not_seen() {
            hear(reader, "{'kind': 'plan', 'items': " + "[".repeat(100_000));
            assertEquals(Optional.of(Plan.TYPE), lastSoFar().type());
        }

        @Test
        void what_was_told_stays_when_the_rest_can_not_be_read() {
            String said = "{'kind': 'buy', 'symbol': 'A', 'count': 1}{'kind': 'buy', 'symbol': 'B', 'count': 0}";
            hear(reader, said);
            end(reader, said);
            assertEquals(List.of(new Buy("A", 1)), finished());
            Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
            assertTrue(failed.failure().getMessage().contains("count must be at least 1"));
        }

        @Test
        void a_completion_that_comes_whole_gives_the_same() {
            end(reader, "{'kind': 'buy', 'symbol': 'A', 'count': 1}{'kind': 'buy', 'symbol': 'B', 'count': 0}");
            assertEquals(List.of(new Buy("A", 1)), finished());
            assertInstanceOf(Failed.class, events.get(events.size() - 1));
        }

        @Test
        void one_that_is_cut_off_keeps_what_is_whole() {
            String said = "{'kind': 'buy', 'symbol': 'A', 'count': 1}\n{'kind': 'response', 'content': 'I thi";
            hear(reader, said);
            reader.end(new LlmOutput(Optional.of(quoted(said)), List.of(), FinishReason.LENGTH), events::add);
            assertEquals(List.of(new Buy("A", 1)), finished());
            Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
            assertEquals(
                    FinishReason.LENGTH,
                    assertInstanceOf(CutOffCompletionException.class, failed.failure())
                            .finishReason());
        }

        @Test
        void one_that_reaches_the_limit_with_its_last_brace_is_whole() {
            String said = "{'kind': 'buy', 'symbol': 'A', 'count': 1}";
            reader.end(new LlmOutput(Optional.of(quoted(said)), List.of(), FinishReason.LENGTH), events::add);
            assertEquals(
                    List.of(new Finished(new Buy("A", 1), List.of())),
                    events.stream().filter(e -> !(e instanceof Grown)).toList());
        }

        private String soFar(String chunk) {
            hear(reader, chunk);
            return lastSoFar().properties().json();
        }

        private Optional<String> text(String chunk) {
            hear(reader, chunk);
            return lastSoFar().text("content");
        }
    }

    @Test
    void constants_of_enums_and_forms_are_there_once_they_are_whole() {
        CompletionReader reader = StepUnion.of(Vote.TYPE).reader(Dialect.JSON, 0);
        hear(reader, "{'day': '2024-09-1");
        assertEquals("{}", lastSoFar().properties().json());
        hear(reader, "7', 'choice': 'ye");
        assertEquals("{\"day\": \"2024-09-17\"}", lastSoFar().properties().json());
        hear(reader, "s', 'why': ['no");
        assertEquals(
                "{\"day\": \"2024-09-17\", \"choice\": \"yes\", \"why\": [\"no\"]}",
                lastSoFar().properties().json());
    }

    /** A step with strings that are not just any. */
    record Vote(String day, String choice, List<String> why) implements Thought {
        static final StepType<Vote> TYPE = StepType.of(Vote.class, "vote", "")
                .property("day", form("{\"type\": \"string\", \"format\": \"date\"}"), Vote::day)
                .property("choice", form("{\"type\": \"string\", \"enum\": [\"yes\", \"yesterday\"]}"), Vote::choice)
                .property("why", PropertyType.STRING.list(), Vote::why)
                .construct(v -> new Vote(v.get(0), v.get(1), v.get(2)));

        private static PropertyType<String> form(String schema) {
            return PropertyType.of(schema, in -> in.readString(), (text, out) -> out.value(text));
        }
    }

    @Nested
    class WithTools {
        private final CompletionReader reader = SampleUnions.EVERYTHING.reader(Dialect.TOOLS, 0);

        @Test
        void pieces_of_several_calls_come_in_turns() {
            call(reader, 0, "get_ticker", "{'company':");
            call(reader, 1, "get_ticker", "{'company': 'b'}");
            assertEquals(List.of(), closed());
            call(reader, 0, "get_ticker", " 'a'}");
            ToolCall a = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a'}")));
            ToolCall b = ToolCall.of("id1", "get_ticker", JsonValue.of(quoted("{'company': 'b'}")));
            assertEquals(List.of(new CallClosed(a), new CallClosed(b)), closed());
            reader.end(LlmOutput.of(List.of(a, b)), events::add);
            assertEquals(List.of(ToolCalls.of(a, b)), finished());
        }

        @Test
        void a_text_grows_and_is_told_before_the_steps_that_are_called() {
            hear(reader, "Let me ");
            hear(reader, "buy.");
            assertEquals(
                    Optional.of(new AssistantStep("Let me buy.")), lastSoFar().step());
            call(reader, 0, "buy", "{'symbol': 'A', 'count': 1}");
            assertEquals(List.of(new AssistantStep("Let me buy."), new Buy("A", 1)), finished());
            reader.end(
                    LlmOutput.of(
                            "Let me buy.",
                            List.of(ToolCall.of("id0", "buy", JsonValue.of(quoted("{'symbol': 'A', 'count': 1}"))))),
                    events::add);
            assertEquals(List.of(new AssistantStep("Let me buy."), new Buy("A", 1)), finished());
        }

        @Test
        void a_sloppy_call_of_a_tool_is_told_as_it_closes_and_its_step_tells_of_the_repairs() {
            call(reader, 0, "get_ticker", "{'company': 'a',}");
            ToolCall sloppy = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a',}")));
            assertEquals(List.of(new CallClosed(sloppy)), closed());
            call(reader, 1, "buy", "{'symbol': 'A', 'count': 1}");
            Finished step = assertInstanceOf(Finished.class, events.get(1));
            assertEquals(ToolCalls.of(sloppy), step.step());
            assertEquals(
                    List.of(JsonRepair.Kind.EXTRA_COMMA),
                    step.repairs().stream().map(JsonRepair::kind).toList());
        }

        @Test
        void what_comes_behind_a_closed_call_is_on_its_step() {
            call(reader, 0, "get_ticker", "{'company': 'a'}");
            call(reader, 0, "get_ticker", " }");
            call(reader, 1, "buy", "{'symbol': 'A', 'count': 1}");
            ToolCall sloppy = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a'} }")));
            ToolCall buy = ToolCall.of("id1", "buy", JsonValue.of(quoted("{'symbol': 'A', 'count': 1}")));
            LlmOutput whole = LlmOutput.of(List.of(sloppy, buy));
            reader.end(whole, events::add);
            assertEquals(List.of(ToolCalls.of(sloppy), new Buy("A", 1)), finished());
            assertEquals(SampleUnions.EVERYTHING.readSteps(Dialect.TOOLS, whole, 0, ReadingMode.TOLERANT), readings());
        }

        @Test
        void what_comes_behind_a_call_whose_step_was_told_is_left_out() {
            call(reader, 0, "get_ticker", "{'company': 'a'}");
            call(reader, 1, "buy", "{'symbol': 'A', 'count': 1}");
            call(reader, 0, "get_ticker", "}");
            call(reader, 2, "buy", "{'symbol': 'B', 'count': 2}");
            ToolCall told = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a'}")));
            ToolCall sloppy = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a'}}")));
            ToolCall first = ToolCall.of("id1", "buy", JsonValue.of(quoted("{'symbol': 'A', 'count': 1}")));
            ToolCall second = ToolCall.of("id2", "buy", JsonValue.of(quoted("{'symbol': 'B', 'count': 2}")));
            reader.end(LlmOutput.of(List.of(sloppy, first, second)), events::add);
            assertEquals(List.of(ToolCalls.of(told), new Buy("A", 1), new Buy("B", 2)), finished());
            assertInstanceOf(Finished.class, events.get(events.size() - 1));
        }

        @Test
        void an_end_that_says_another_call_than_its_pieces_contradicts_them() {
            call(reader, 0, "get_ticker", "{'company': 'a'}");
            call(reader, 1, "buy", "{'symbol': 'A', 'count': 1}");
            ToolCall other = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'b'}")));
            ToolCall buy = ToolCall.of("id1", "buy", JsonValue.of(quoted("{'symbol': 'A', 'count': 1}")));
            reader.end(LlmOutput.of(List.of(other, buy)), events::add);
            assertInstanceOf(Failed.class, events.get(events.size() - 1));
        }

        @Test
        void a_step_that_is_called_grows() {
            call(reader, 0, "buy", "{'symbol': 'A");
            assertEquals("{\"symbol\": \"A\"}", lastSoFar().properties().json());
            assertEquals(Optional.of(Buy.TYPE), lastSoFar().type());
        }

        @Test
        void a_call_that_is_cut_off_is_none() {
            call(reader, 0, "get_ticker", "{'company': 'a'}");
            call(reader, 1, "get_ticker", "{'comp");
            ToolCall whole = ToolCall.of("id0", "get_ticker", JsonValue.of(quoted("{'company': 'a'}")));
            ToolCall part = ToolCall.of("id1", "get_ticker", JsonValue.of(quoted("{'comp")));
            reader.end(new LlmOutput(Optional.empty(), List.of(whole, part), FinishReason.LENGTH), events::add);
            assertEquals(List.of(ToolCalls.of(whole)), finished());
            Failed failed = assertInstanceOf(Failed.class, events.get(events.size() - 1));
            assertInstanceOf(CutOffCompletionException.class, failed.failure());
        }
    }

    @Test
    void in_structured_output_steps_are_told_before_the_list_is_over() {
        CompletionReader reader = SampleUnions.EVERYTHING.reader(Dialect.STRUCTURED, 0);
        hear(reader, " { 'steps' : [ {'kind': 'buy', 'symbol': 'A', 'count': 1}");
        assertEquals(List.of(new Buy("A", 1)), finished());
        hear(reader, "]}");
        end(reader, "{'steps': [{'kind': 'buy', 'symbol': 'A', 'count': 1}]}");
        assertEquals(List.of(new Buy("A", 1)), finished());
    }

    @Test
    void in_structured_output_in_a_fence_steps_are_told_before_the_list_is_over() {
        CompletionReader reader = SampleUnions.EVERYTHING.reader(Dialect.STRUCTURED, 0);
        hear(reader, "```json\n{'steps': [{'kind': 'buy', 'symbol': 'A', 'count': 1}");
        JsonRepair fence = new JsonRepair(JsonRepair.Kind.PROSE, 0);
        assertEquals(new Finished(new Buy("A", 1), List.of(fence)), events.get(0));
        end(reader, "```json\n{'steps': [{'kind': 'buy', 'symbol': 'A', 'count': 1}]}\n```");
        assertEquals(List.of(new Buy("A", 1)), finished());
    }

    @Test
    void in_structured_output_a_name_with_a_line_break_in_it_is_another_one() {
        CompletionReader reader = SampleUnions.PLAN.reader(Dialect.STRUCTURED, 0);
        hear(reader, "{'st\neps': [{'kind': 'plan', 'items': []}");
        assertEquals(List.of(), events);
    }

    @Test
    void in_structured_output_a_root_that_is_not_closed_is_a_failure() {
        CompletionReader reader = SampleUnions.PLAN.reader(Dialect.STRUCTURED, 0, ReadingMode.STRICT);
        end(reader, "{'steps': [{'kind': 'plan', 'items': []}], 'more': 1}");
        assertEquals(List.of(new Plan(List.of(), Optional.empty())), finished());
        assertInstanceOf(Failed.class, events.get(events.size() - 1));
    }

    private void hear(CompletionReader reader, String chunk) {
        reader.read(new LlmEvent.Chunk(quoted(chunk)), events::add);
    }

    private void call(CompletionReader reader, int call, String name, String arguments) {
        reader.read(new LlmEvent.CallChunk(call, "id" + call, name, quoted(arguments)), events::add);
    }

    private void end(CompletionReader reader, String whole) {
        reader.end(LlmOutput.of(quoted(whole)), events::add);
    }

    private UnfinishedStep lastSoFar() {
        return assertInstanceOf(Grown.class, events.get(events.size() - 1))
                .soFar()
                .get();
    }

    private List<TapeStep> finished() {
        return events.stream()
                .filter(Finished.class::isInstance)
                .map(event -> ((Finished) event).step())
                .toList();
    }

    private List<StepReading> readings() {
        return events.stream()
                .filter(Finished.class::isInstance)
                .map(event -> new StepReading(((Finished) event).step(), ((Finished) event).repairs()))
                .toList();
    }

    private List<CompletionEvent> closed() {
        return events.stream().filter(CallClosed.class::isInstance).toList();
    }

    private static JsonValue arguments(String json) {
        return JsonValue.parse(quoted(json));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
