package io.tapewright.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmCallJsonTest {
    private static final ToolCall CALL = ToolCall.of("call_1", "get_price", JsonValue.of("{\"ticker\":\"VMC\"}"));
    private static final ToolSpec TOOL = new ToolSpec(
            "get_price", "Looks a price up.", JsonValue.parse("{\"type\": \"object\",\n\"properties\": {}}"));

    @Nested
    class What_is_no_recorded_call_is_refused {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        []                                                                | the call is not an object
                        {}                                                                | the prompt is missing
                        {"prompt": {}}                                                    | the output is missing
                        {"prompt": null, "output": {}}                                    | the prompt is not an object
                        {"prompt": {"messages": {}}, "output": {}}                        | messages is not a list, but {}
                        {"prompt": {"messages": [{}]}, "output": {}}                      | message 1: the role is ""; expected system
                        {"prompt": {"messages": [{"role": "robot"}]}, "output": {}}       | message 1: the role is "robot"; expected system
                        {"prompt": {}, "output": {"tool_calls": [{"id": "x"}]}}           | a tool call has no name
                        {"prompt": {"tools": [{"function": {}}]}, "output": {}}           | a tool has no name
                        {"timestamp": "yesterday", "prompt": {}, "output": {}}            | the timestamp is not an ISO 8601 time: yesterday
                        """)
        void with_the_reason(String json, String reason) {
            var error = assertThrows(LlmCallFormatException.class, () -> LlmCallJson.readCall(JsonValue.parse(json)));
            assertTrue(error.getMessage().contains(reason), error.getMessage());
        }
    }

    @Nested
    class Reading_is_lenient {
        @Test
        void towards_absent_keys() {
            LlmCall call = readCall("{'prompt': {}, 'output': {}}");
            assertEquals(new Prompt("", List.of(), List.of()), call.prompt());
            assertTrue(call.output().isEmpty());
            assertEquals(Usage.UNKNOWN, call.usage());
            assertEquals(Instant.EPOCH, call.timestamp());
            assertEquals(0, call.cost());
            assertEquals(JsonValue.parse("{}"), call.llmInfo());
        }

        @Test
        void towards_nulls() {
            LlmCall call = readCall("{'timestamp': null, 'prompt': {'id': null, 'tools': null, 'messages': null},"
                    + "'output': {'role': null, 'content': null, 'tool_calls': null}, 'prompt_length_tokens': null,"
                    + "'output_length_tokens': null, 'cached': null, 'llm_info': null, 'cost': null}");
            assertEquals(readCall("{'prompt': {}, 'output': {}}"), call);
        }

        @Test
        void towards_keys_of_other_programs() {
            Prompt prompt = LlmCallJson.readPrompt(json("{'id': 'p', 'token_ids': [1], 'messages': [{'role': 'user',"
                    + "'name': 'manager', 'content': 'hi', 'agent_name': 'a', 'copy_output': true}]}"));
            assertEquals(List.of(Message.user("hi").withName("manager")), prompt.messages());
            assertEquals(
                    LlmOutput.of("hi"),
                    LlmCallJson.readOutput(json("{'content': 'hi', 'function_call': null, 'refusal': null}")));
        }

        @Test
        void towards_content_in_parts() {
            Prompt prompt = LlmCallJson.readPrompt(
                    json(
                            "{'messages': [{'role': 'user', 'content': [{'type': 'text',"
                                    + "'text': 'a '}, {'type': 'image_url', 'image_url': {}}, 'b', {'type': 'text', 'text': ' c'}]}]}"));
            assertEquals(List.of(Message.user("a b c")), prompt.messages());
        }

        @Test
        void towards_messages_that_are_steps() {
            Prompt prompt = LlmCallJson.readPrompt(json("{'messages': [{'kind': 'system', 'content': 'x'}]}"));
            assertEquals(List.of(Message.system("x")), prompt.messages());
        }

        @Test
        void towards_arguments_as_object_and_tools_without_a_wrapping() {
            LlmOutput output = LlmCallJson.readOutput(
                    json(
                            "{'tool_calls': [{'function': {'name': 'f', 'arguments': {'a': 1}}}, {'function': {'name': 'g'}}]}"));
            assertEquals(
                    JsonValue.parse("{\"a\":1}"),
                    output.toolCalls().get(0).function().arguments());
            assertEquals(
                    "{}", output.toolCalls().get(1).function().argumentsObject().json());
            assertEquals(FinishReason.TOOL_CALLS, output.finishReason());
            Prompt prompt = LlmCallJson.readPrompt(json("{'tools': [{'name': 'f'}]}"));
            assertEquals(List.of(new ToolSpec("f", "", JsonValue.parse("{}"))), prompt.tools());
        }

        @Test
        void towards_numbers_for_cached_and_times_without_a_zone() {
            LlmCall call = readCall("{'timestamp': '2025-02-24T14:06:49.750201', 'prompt': {}, 'output': {},"
                    + "'cached': 1, 'prompt_length_tokens': 16, 'output_length_tokens': 103, 'cost': 6.42e-05}");
            assertEquals(new Usage(16, 103, true), call.usage());
            assertEquals(Instant.parse("2025-02-24T14:06:49.750201Z"), call.timestamp());
            assertEquals(6.42e-05, call.cost());
            assertEquals(
                    Instant.parse("2025-02-24T13:06:49Z"),
                    readCall("{'timestamp': '2025-02-24 14:06:49+01:00', 'prompt': {}, 'output': {}}")
                            .timestamp());
        }
    }

    @Nested
    class What_is_written_is_read_back {
        @Test
        void the_whole_call_on_one_line() {
            LlmCall call = new LlmCall(
                    Instant.parse("2026-01-02T03:04:05.678Z"),
                    new Prompt(
                            "p1",
                            List.of(
                                    Message.system("be \"good\"\n\u2028 ü 🦊"),
                                    Message.user("hi").withName("boss"),
                                    Message.assistant(LlmOutput.of(List.of(CALL))),
                                    Message.tool("3", "call_1")),
                            List.of(TOOL)),
                    LlmOutput.of("calling", List.of(CALL)),
                    new Usage(7, 8, false),
                    JsonValue.parse("{\"model_name\": \"gpt-4o\",\r\n \"parameters\": {}}"),
                    0.25);
            String line = LlmCallJson.write(call).json();
            assertFalse(line.contains("\n") || line.contains("\r"), line);
            assertEquals(call, LlmCallJson.readCall(JsonValue.parse(line)));
        }

        @Test
        void the_schema_of_the_answer_as_chat_APIs_have_it() {
            OutputSchema schema = new OutputSchema("steps", JsonValue.parse("{\"type\":\n\"object\"}"));
            Prompt prompt = new Prompt("p", List.of(Message.user("hi")), List.of()).withOutputSchema(schema);
            JsonValue written = LlmCallJson.write(prompt);
            assertEquals(
                    json(
                            "{'id': 'p', 'tools': null, 'messages': [{'role': 'user', 'content': 'hi'}], 'response_format':"
                                    + " {'type': 'json_schema', 'json_schema': {'name': 'steps', 'strict': true, 'schema':"
                                    + " {'type': 'object'}}}}"),
                    written);
            assertFalse(written.json().contains("\n"));
            assertEquals(prompt, LlmCallJson.readPrompt(written));
        }

        @ParameterizedTest
        @CsvSource({"STOP", "LENGTH", "CONTENT_FILTER"})
        void the_finish_reason(FinishReason reason) {
            LlmOutput output = new LlmOutput(Optional.of("x"), List.of(), reason);
            assertEquals(output, LlmCallJson.readOutput(LlmCallJson.write(output)));
        }

        @Test
        void in_the_form_of_TapeAgents() {
            assertEquals(
                    json("{'id': 'p', 'tools': null, 'messages': [{'role': 'user', 'content': 'hi'}]}"),
                    LlmCallJson.write(new Prompt("p", List.of(Message.user("hi")), List.of())));
            assertEquals(
                    json("{'role': 'assistant', 'content': 'ok', 'tool_calls': null}"),
                    LlmCallJson.write(LlmOutput.of("ok")));
        }
    }

    private static LlmCall readCall(String json) {
        return LlmCallJson.readCall(json(json));
    }

    private static JsonValue json(String text) {
        return JsonValue.parse(text.replace('\'', '"'));
    }
}
