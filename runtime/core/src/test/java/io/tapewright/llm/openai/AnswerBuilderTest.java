package io.tapewright.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Usage;
import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerBuilderTest {
    private final AnswerBuilder answer = new AnswerBuilder();

    @Test
    void an_answer_without_choices_is_an_error() {
        answer.add(JsonValue.parse("{\"id\": \"x\", \"choices\": []}").tree());
        assertTrue(assertThrows(LlmException.class, answer::whole).getMessage().contains("no choices"));
    }

    @Test
    void a_call_without_a_name_is_an_error() {
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'arguments': '{}'}}]");
        assertTrue(assertThrows(LlmException.class, answer::whole).getMessage().contains("without a name"));
    }

    @Test
    void odd_values_are_passed_over() {
        delta("'content': null, 'tool_calls': null, 'refusal': null");
        delta("'content': 7, 'tool_calls': 'x', 'refusal': {}");
        delta("'content': 'a'");
        assertEquals(LlmOutput.of("a"), output());
    }

    @Test
    void interleaved_calls_are_told_apart_by_index() {
        delta("'tool_calls': [{'index': 1, 'id': 'b', 'function': {'name': 'g', 'arguments': ''}}]");
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f', 'arguments': '{'}}]");
        delta(
                "'tool_calls': [{'index': 1, 'function': {'arguments': '[1'}}, {'index': 0, 'function': {'arguments': '}'}}]");
        delta("'tool_calls': [{'index': 1, 'id': null, 'function': {'name': null, 'arguments': ']'}}]");
        assertCalls(call("a", "f", "{}"), call("b", "g", "[1]"));
    }

    @Test
    void each_delta_says_what_it_brings() {
        assertEquals(
                List.of(new LlmEvent.Chunk("Hm."), new LlmEvent.CallChunk(0, "a", "f", "")),
                delta("'content': 'Hm.', 'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f'}}]"));
        assertEquals(
                List.of(new LlmEvent.CallChunk(1, "b", "g", "{}"), new LlmEvent.CallChunk(0, "a", "f", "{")),
                delta("'tool_calls': [{'index': 1, 'id': 'b', 'function': {'name': 'g', 'arguments': '{}'}},"
                        + " {'index': 0, 'function': {'arguments': '{'}}]"));
        assertEquals(List.of(), delta("'content': ''"));
    }

    @Test
    void without_index_a_new_id_or_a_name_begins_a_call() {
        delta("'tool_calls': [{'id': 'a', 'function': {'name': 'f', 'arguments': '{'}}]");
        delta("'tool_calls': [{'function': {'arguments': '}'}}]");
        delta("'tool_calls': [{'id': 'b', 'function': {'name': 'f', 'arguments': '{'}}]");
        delta("'tool_calls': [{'id': 'b', 'function': {'arguments': '}'}}]");
        delta("'tool_calls': [{'function': {'name': 'f', 'arguments': '{}'}}]");
        assertCalls(call("a", "f", "{}"), call("b", "f", "{}"), call("", "f", "{}"));
    }

    @Test
    void whole_calls_that_all_have_the_index_0_are_told_apart_by_id() {
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f', 'arguments': '{}'}}]");
        delta("'tool_calls': [{'index': 0, 'id': 'b', 'function': {'name': 'g', 'arguments': '{'}}]");
        delta("'tool_calls': [{'index': 0, 'function': {'arguments': '}'}}]");
        assertCalls(call("a", "f", "{}"), call("b", "g", "{}"));
    }

    @Test
    void id_and_name_may_be_repeated_and_arguments_may_be_an_object() {
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f'}}]");
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f', 'arguments': {'x': [1, 'ü']}}}]");
        assertCalls(call("a", "f", "{\"x\":[1,\"ü\"]}"));
    }

    @Test
    void empty_content_beside_calls_is_no_content() {
        delta("'role': 'assistant', 'content': ''");
        delta("'tool_calls': [{'index': 0, 'id': 'a', 'function': {'name': 'f', 'arguments': '{}'}}]");
        finish("stop");
        LlmOutput output = output();
        assertEquals(Optional.empty(), output.content());
        assertEquals(FinishReason.TOOL_CALLS, output.finishReason());
    }

    @Test
    void empty_content_alone_is_an_empty_answer_and_none_is_none() {
        finish("stop");
        assertTrue(output().isEmpty());
        delta("'content': ''");
        assertEquals(LlmOutput.of(""), output());
    }

    @Test
    void content_in_parts_is_joined_and_other_choices_are_ignored() {
        assertEquals(
                List.of(new LlmEvent.Chunk("ab")),
                delta("'content': [{'type': 'text', 'text': 'a'}, {'type': 'x'}, {'type': 'text', 'text': 'b'}]"));
        assertEquals(List.of(), answer.add(json("{'choices': [{'index': 1, 'delta': {'content': 'no'}}]}")));
        assertEquals(LlmOutput.of("ab"), output());
    }

    @Test
    void a_refusal_is_told_as_one() {
        delta("'refusal': 'I am '");
        delta("'refusal': 'sorry.'");
        finish("stop");
        assertEquals(new LlmOutput(Optional.of("I am sorry."), List.of(), FinishReason.REFUSAL), output());
    }

    @Test
    void the_last_usage_counts_and_the_length_limit_is_told() {
        answer.add(json(
                "{'choices': [{'delta': {'content': 'a'}}], 'usage': {'prompt_tokens': 5, 'completion_tokens': 0}}"));
        finish("length");
        answer.add(json("{'choices': [], 'usage': {'prompt_tokens': 5, 'completion_tokens': 9}}"));
        answer.add(json("{'choices': [], 'usage': null}"));
        assertEquals(new Usage(5, 9, false), answer.whole().usage());
        assertEquals(FinishReason.LENGTH, output().finishReason());
    }

    @Test
    void a_whole_completion_is_one_large_chunk() {
        answer.add(json(
                "{'choices': [{'index': 0, 'finish_reason': 'tool_calls', 'message': {'role': 'assistant', 'content':"
                        + " 'let me see', 'tool_calls': [{'id': 'a', 'function': {'name': 'f', 'arguments': '{}'}},"
                        + " {'id': 'b', 'function': {'name': 'f', 'arguments': '{}'}}]}}]}"));
        assertEquals(LlmOutput.of("let me see", List.of(call("a", "f", "{}"), call("b", "f", "{}"))), output());
    }

    private void assertCalls(ToolCall... calls) {
        assertEquals(List.of(calls), output().toolCalls());
    }

    private LlmOutput output() {
        return answer.whole().output();
    }

    private List<LlmEvent> delta(String content) {
        return answer.add(json("{'choices': [{'index': 0, 'delta': {" + content + "}, 'finish_reason': null}]}"));
    }

    private void finish(String reason) {
        answer.add(json("{'choices': [{'index': 0, 'delta': {}, 'finish_reason': '" + reason + "'}]}"));
    }

    private static ToolCall call(String id, String name, String arguments) {
        return ToolCall.of(id, name, JsonValue.of(arguments));
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return JsonValue.parse(text.replace('\'', '"')).tree();
    }
}
