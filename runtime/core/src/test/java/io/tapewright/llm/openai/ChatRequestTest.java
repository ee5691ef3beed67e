package io.tapewright.llm.openai;

import static io.tapewright.json.SchemaFamily.GRAMMAR;
import static io.tapewright.json.SchemaFamily.STRICT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.OutputSchema;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Role;
import io.tapewright.step.ObjectSchema;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatRequestTest {
    private static final Message CALLING =
            Message.assistant(LlmOutput.of(List.of(ToolCall.of("c1", "f", JsonValue.parse("{\"a\": \"ü\"}")))));

    @Test
    void a_result_of_no_known_call_is_told_by_the_user() {
        assertMessages("[{'role': 'user', 'content': 'r'}]", Message.tool("r", "c1"));
        assertMessages("[{'role': 'user', 'content': 'r'}]", Message.tool("r", ""));
        assertMessages(
                "[{'role': 'user', 'content': 'early'}, {'role': 'assistant', 'tool_calls': [{'id': 'c1', 'type':"
                        + " 'function', 'function': {'name': 'f', 'arguments': '{\\'a\\': \\'ü\\'}'}}]},"
                        + " {'role': 'tool', 'content': 'right', 'tool_call_id': 'c1'}]",
                Message.tool("early", "c1"),
                CALLING,
                Message.tool("right", "c1"));
    }

    @Test
    void a_message_that_says_nothing_has_empty_content() {
        assertMessages(
                "[{'role': 'assistant', 'content': ''}]",
                new Message(Role.ASSISTANT, Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void names_of_speakers_are_made_acceptable() {
        assertMessages(
                "[{'role': 'user', 'content': 'x', 'name': 'root_the_writer'}]",
                Message.user("x").withName("root/the writer"));
    }

    @Test
    void tools_and_parameters_are_sent_as_they_are() {
        Prompt prompt = Prompt.of(
                List.of(Message.user("x")),
                List.of(new ToolSpec("f", "does", JsonValue.parse("{\"type\": \"object\"}"))));
        assertEquals(
                json(
                        "{'model': 'm', 'messages': [{'role': 'user', 'content': 'x'}], 'tools': [{'type': 'function',"
                                + " 'function': {'name': 'f', 'description': 'does', 'parameters': {'type': 'object'}}}], 'seed': 7}"),
                body(prompt, false, Map.of("seed", JsonValue.of(7))));
    }

    @Test
    void a_stream_has_usage_unless_a_parameter_says_otherwise() {
        Prompt prompt = Prompt.of(Message.user("x"));
        String head = "{'model': 'm', 'messages': [{'role': 'user', 'content': 'x'}], 'stream': true";
        assertEquals(json(head + ", 'stream_options': {'include_usage': true}}"), body(prompt, true, Map.of()));
        assertEquals(json(head + "}"), body(prompt, true, Map.of("stream_options", JsonValue.NULL)));
    }

    @Test
    void a_schema_of_the_answer_is_sent_in_the_form_that_the_server_takes() {
        OutputSchema schema = OutputSchema.of(
                "steps",
                Map.of(SchemaFamily.STRICT, "{\"type\": \"object\"}", SchemaFamily.GRAMMAR, "{\"type\": \"array\"}"));
        Prompt prompt = Prompt.of(Message.user("x")).withOutputSchema(schema);

        assertFormat("'json_schema': {'name': 'steps', 'strict': true, 'schema': {'type': 'object'}}", prompt, STRICT);
        assertFormat("'json_schema': {'name': 'steps', 'strict': true, 'schema': {'type': 'array'}}", prompt, GRAMMAR);
        JsonValue own = JsonValue.parse("{\"type\": \"json_object\"}");
        assertEquals(
                own,
                JsonValue.of(body(prompt, false, Map.of("response_format", own))
                        .tree()
                        .get("response_format")));
        assertFalse(body(prompt, false, Map.of("response_format", JsonValue.NULL))
                .tree()
                .has("response_format"));
    }

    private static void assertFormat(String expected, Prompt prompt, SchemaFamily family) {
        JsonValue body = JsonValue.parse(new ChatRequest("m", false, Map.of(), family, false).body(prompt));
        assertEquals(
                json("{'type': 'json_schema', " + expected + "}"),
                JsonValue.of(body.tree().get("response_format")));
    }

    @Test
    void tools_are_strict_where_that_is_asked_for_and_a_schema_for_it_is_known() {
        ToolSpec known = ToolSpec.of(
                "f",
                "does",
                ObjectSchema.builder().optional("a", "{\"type\": \"string\"}").build());
        ToolSpec foreign = new ToolSpec("g", "does", JsonValue.parse("{\"type\": \"object\"}"));
        Prompt prompt = Prompt.of(List.of(Message.user("x")), List.of(known, foreign));
        String loose =
                "{'type': 'function', 'function': {'name': 'g', 'description': 'does', 'parameters': {'type': 'object'}}}";

        JsonValue body = JsonValue.parse(new ChatRequest("m", false, Map.of(), STRICT, true).body(prompt));

        assertEquals(
                json("[{'type': 'function', 'function': {'name': 'f', 'description': 'does', 'strict': true,"
                        + " 'parameters': {'type': 'object', 'properties': {'a': {'anyOf': [{'type': 'string'},"
                        + " {'type': 'null'}]}}, 'required': ['a'], 'additionalProperties': false}}}, " + loose + "]"),
                JsonValue.of(body.tree().get("tools")));
        assertEquals(
                json("[{'type': 'function', 'function': {'name': 'f', 'description': 'does', 'parameters':"
                        + " {'type': 'object', 'properties': {'a': {'type': 'string'}}, 'required': [],"
                        + " 'additionalProperties': false}}}, " + loose + "]"),
                JsonValue.of(body(prompt, false, Map.of()).tree().get("tools")));
    }

    private static void assertMessages(String expected, Message... messages) {
        JsonValue body = body(Prompt.of(messages), false, Map.of());
        assertEquals(json("{'model': 'm', 'messages': " + expected + "}"), body);
    }

    private static JsonValue body(Prompt prompt, boolean streaming, Map<String, JsonValue> parameters) {
        return JsonValue.parse(new ChatRequest("m", streaming, parameters, STRICT, false).body(prompt));
    }

    private static JsonValue json(String text) {
        return JsonValue.parse(text.replace("\\'", "\\\"").replace('\'', '"'));
    }
}
