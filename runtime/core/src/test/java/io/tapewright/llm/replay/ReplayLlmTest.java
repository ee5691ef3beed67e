package io.tapewright.llm.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmCallFormatException;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.OutputSchema;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayLlmTest {
    private static final Message USER = Message.user("How is Vulcan doing?");

    @Nested
    class A_malformed_file_is_refused {
        @TempDir
        private Path folder;

        @Test
        void if_it_is_absent() {
            Path file = folder.resolve("none.jsonl");
            var error = assertThrows(UncheckedIOException.class, () -> ReplayLlm.from(file));
            assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
            var nothing = assertThrows(NullPointerException.class, () -> ReplayLlm.from(null, "hello.jsonl"));
            assertTrue(nothing.getMessage().contains("hello.jsonl"), nothing.getMessage());
        }

        @Test
        void if_a_line_is_cut_off() {
            assertRefused("{'prompt': {}, 'output': {}}\n\n{'prompt': {'mess", "calls.jsonl, line 3: not JSON");
        }

        @Test
        void if_a_line_is_something_else() {
            assertRefused("{'prompt': {}, 'output': {}}\r\n42", "calls.jsonl, line 2: the call is not an object");
            assertRefused("{'prompt': {}}", "calls.jsonl, line 1: the output is missing");
        }

        @Test
        void if_it_is_not_utf_8() {
            var bytes = "{'prompt': {'id': 'ü'}}".getBytes(StandardCharsets.ISO_8859_1);
            var in = new ByteArrayInputStream(bytes);
            var error = assertThrows(LlmCallFormatException.class, () -> ReplayLlm.from(in, "calls.jsonl"));
            assertTrue(error.getMessage().contains("line 1: the file is not UTF-8"), error.getMessage());
        }

        private void assertRefused(String content, String reason) {
            Path file = folder.resolve("calls.jsonl");
            var error = assertThrows(LlmCallFormatException.class, () -> {
                Files.writeString(file, content.replace('\'', '"'));
                ReplayLlm.from(file);
            });
            assertTrue(error.getMessage().contains(reason), error.getMessage());
        }
    }

    @Nested
    class An_unknown_prompt_is_an_error_that_shows {
        @Test
        void that_there_are_no_recordings() {
            String message = failure(ReplayLlm.of(List.of()), Prompt.of(USER));
            assertTrue(message.contains("there are none in the given list"), message);
        }

        @Test
        void the_nearest_recording_and_the_differing_words() {
            ReplayLlm replay = ReplayLlm.of(List.of(
                    call(Prompt.of(Message.system("Translate.")), "x"),
                    call(
                            Prompt.of(
                                    Message.system("Be careful."), Message.user("Tell me about Vulcan in 3 sentences")),
                            "y"),
                    call(Prompt.of(Message.user("Something else")), "z")));
            String message = failure(
                    replay,
                    Prompt.of(Message.system("Be careful."), Message.user("Tell me about Vulcan in two sentences")));
            assertEquals("""
                    No recorded call has this prompt. Nearest of the 3 in the given list is call 2, 97 % the same (- recorded, + asked):
                      message 2 (user), content, from character 25:
                        - Tell me about Vulcan in 3 sentences
                        + Tell me about Vulcan in two sentences
                                                  ^""", message);
        }

        @Test
        void an_excerpt_of_long_texts_on_one_line() {
            String head = "a line\n".repeat(50);
            ReplayLlm replay = ReplayLlm.of(List.of(call(Prompt.of(Message.user(head + "🦊" + "b".repeat(500))), "x")));
            String message = failure(replay, Prompt.of(Message.user(head + "🦁" + "b".repeat(500))));
            assertTrue(message.contains("    - …"), message);
            assertTrue(message.contains("a line\\n🦊bbb"), message);
            assertTrue(message.contains("a line\\n🦁bbb"), message);
            assertTrue(message.endsWith("^"), message);
            assertTrue(message.lines().allMatch(line -> line.length() < 140), message);
        }

        @Test
        void the_number_of_messages_and_the_first_that_is_missing() {
            ReplayLlm replay =
                    ReplayLlm.of(List.of(call(Prompt.of(USER, Message.assistant("well"), Message.user("so?")), "x")));
            String message = failure(replay, Prompt.of(USER));
            assertTrue(message.contains("messages: 3 recorded, 1 asked"), message);
            assertTrue(message.contains("message 2 (assistant) is only recorded:\n    - assistant\\nwell"), message);
            assertTrue(message.contains("further messages that differ: 1"), message);
        }

        @Test
        void the_role() {
            ReplayLlm replay = ReplayLlm.of(List.of(call(Prompt.of(Message.system("hi")), "x")));
            String message = failure(replay, Prompt.of(Message.user("hi")));
            assertTrue(message.contains("message 1 (user), role"), message);
            assertTrue(message.contains("- system\n    + user"), message);
        }

        @Test
        void the_arguments_of_calls_whatever_the_order_of_their_keys() {
            ReplayLlm replay = ReplayLlm.of(List.of(call(Prompt.of(USER, calling("{\"a\": 1, \"b\": 2}")), "x")));
            String message = failure(replay, Prompt.of(USER, calling("{\"b\": 3, \"a\": 1}")));
            assertTrue(message.contains("message 2 (assistant), tool_calls"), message);
            assertTrue(message.contains("\"arguments\": {\"a\": 1, \"b\": 2}"), message);
            assertTrue(message.contains("\"arguments\": {\"a\": 1, \"b\": 3}"), message);
        }

        @Test
        void tools_that_differ() {
            ReplayLlm replay = ReplayLlm.of(
                    List.of(call(withTools(tool("get_price", "{\"type\": \"object\"}"), tool("news", "{}")), "x")));
            String none = failure(replay, Prompt.of(USER));
            assertTrue(none.contains("tools:\n    - get_price, news\n    + (none)"), none);
            String other = failure(replay, withTools(tool("get_price", "{\"type\": \"objects\"}"), tool("news", "{}")));
            assertTrue(other.contains("tool get_price, parameters, from character 17:"), other);
        }
    }

    @Test
    void the_schema_of_the_answer_belongs_to_a_prompt() {
        Prompt free = Prompt.of(USER);
        Prompt held = free.withOutputSchema(new OutputSchema("steps", JsonValue.parse("{\"type\": \"object\"}")));
        ReplayLlm llm = ReplayLlm.of(List.of(call(held, "structured")));
        assertEquals("structured", llm.generate(held).output().content().orElseThrow());
        var error = assertThrows(LlmException.class, () -> llm.generate(free));
        assertTrue(error.getMessage().contains("response_format, from character 1:"), error.getMessage());
    }

    @Nested
    class The_same_prompt_asked_again {
        private final List<LlmCall> calls = List.of(
                call(Prompt.of(USER), "first"),
                call(Prompt.of(Message.user("other")), "x"),
                call(Prompt.of(USER), "second"));

        @Test
        void is_an_error_after_the_last_recorded_answer() {
            ReplayLlm replay = ReplayLlm.of(calls);
            assertEquals("first", answer(replay, Prompt.of(USER)));
            assertEquals("second", answer(replay, Prompt.of(USER)));
            for (int i = 0; i < 2; i++) {
                String message = failure(replay, Prompt.of(USER));
                assertTrue(message.contains("is recorded 2 times (call 1, call 3)"), message);
                assertTrue(message.contains("repeatingLast()"), message);
            }
        }

        @Test
        void repeats_the_last_answer_if_told_to() {
            ReplayLlm replay = ReplayLlm.of(calls).repeatingLast();
            assertEquals("first", answer(replay, Prompt.of(USER)));
            assertEquals("second", answer(replay, Prompt.of(USER)));
            assertEquals("second", answer(replay, Prompt.of(USER)));
        }

        @Test
        void gives_each_answer_once_to_many_threads() {
            ReplayLlm replay = ReplayLlm.of(IntStream.range(0, 200)
                    .mapToObj(i -> call(Prompt.of(USER), "answer " + i))
                    .toList());
            Set<String> answers = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 200).parallel().forEach(i -> answers.add(answer(replay, Prompt.of(USER))));
            assertEquals(200, answers.size());
        }
    }

    @Nested
    class A_prompt_is_found {
        @Test
        void whatever_its_id_and_with_the_note_that_it_cost_nothing() {
            ReplayLlm replay = ReplayLlm.of(List.of(call(Prompt.of(USER), "fine")));
            Prompt prompt = Prompt.of(USER);
            var stream = replay.generate(prompt);
            assertEquals(prompt, stream.prompt());
            assertEquals(new LlmEvent.Output(LlmOutput.of("fine"), Usage.CACHED), stream.next());
        }

        @Test
        void by_its_tools_too() {
            ReplayLlm replay = ReplayLlm.of(List.of(
                    call(Prompt.of(USER), "without"), call(withTools(tool("f", "{\"a\": 1, \"b\": 2}")), "with")));
            assertEquals("with", answer(replay, withTools(tool("f", "{ \"b\":2, \"a\":1.0 }"))));
            assertEquals("without", answer(replay, Prompt.of(USER)));
        }

        @Test
        void with_arguments_as_string_or_object() {
            Message asString =
                    Message.assistant(LlmOutput.of(List.of(ToolCall.of("c", "f", JsonValue.of("{\"a\":1,\"b\":[]}")))));
            Message asObject = calling("{\"b\": [], \"a\": 1}");
            assertEquals("x", answer(ReplayLlm.of(List.of(call(Prompt.of(asString), "x"))), Prompt.of(asObject)));
            assertEquals("x", answer(ReplayLlm.of(List.of(call(Prompt.of(asObject), "x"))), Prompt.of(asString)));
        }

        @Test
        void with_arguments_that_are_not_json_as_they_are() {
            Message broken = Message.assistant(LlmOutput.of(List.of(
                    ToolCall.of("c", "f", JsonValue.of("{\"a\":")),
                    ToolCall.of("d", "f", JsonValue.of("{\"a\":1,\"a\":2}")))));
            assertEquals("x", answer(ReplayLlm.of(List.of(call(Prompt.of(broken), "x"))), Prompt.of(broken)));
        }

        @Test
        void in_text_of_other_programs() {
            String line =
                    "{'prompt': {'id': 'p', 'tools': null, 'token_ids': [], 'messages': [{'name': null, 'content':"
                            + " 'How is Vulcan doing?', 'role': 'user', 'copy_output': true}]}, 'output': {'content': 'fine'}}\n";
            var in = new ByteArrayInputStream(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            assertEquals("fine", answer(ReplayLlm.from(in, "a resource"), Prompt.of(USER)));
        }
    }

    private static Message calling(String arguments) {
        return Message.assistant(LlmOutput.of(List.of(ToolCall.of("c", "f", JsonValue.parse(arguments)))));
    }

    private static ToolSpec tool(String name, String parameters) {
        return new ToolSpec(name, "", JsonValue.parse(parameters));
    }

    private static Prompt withTools(ToolSpec... tools) {
        return Prompt.of(List.of(USER), List.of(tools));
    }

    private static LlmCall call(Prompt prompt, String answer) {
        return new LlmCall(Instant.EPOCH, prompt, LlmOutput.of(answer), Usage.UNKNOWN, JsonValue.parse("{}"), 0);
    }

    private static String answer(ReplayLlm llm, Prompt prompt) {
        return llm.generate(prompt).output().content().orElseThrow();
    }

    private static String failure(ReplayLlm llm, Prompt prompt) {
        return assertThrows(LlmException.class, () -> llm.generate(prompt)).getMessage();
    }
}
