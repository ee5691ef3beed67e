package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.Prompt;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares prompts with recorded ones. */
final class SamePrompt {
    private SamePrompt() {}

    /** What TapeAgents sends of a step beside its text; providers know nothing of it. */
    private static final Set<String> LEFTOVERS = Set.of("agent_name", "copy_output");

    /** The messages are the recorded ones, one by one. */
    static void assertSameMessages(JsonNode recorded, Prompt prompt) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        out.list(prompt.messages(), (message, json) -> message.write(json));
        assertEquals(withoutNulls(recorded.path("messages")), JsonValue.parse(out.toString()));
    }

    /** The tools have the recorded names, parameters, types and required lists. */
    static void assertSameTools(JsonNode recorded, Prompt prompt) {
        assertEquals(recorded.path("tools").size(), prompt.tools().size());
        for (int i = 0; i < prompt.tools().size(); i++) {
            assertSameTool(
                    recorded.path("tools").get(i).path("function"),
                    prompt.tools().get(i));
        }
    }

    private static void assertSameTool(JsonNode recorded, ToolSpec tool) {
        JsonNode parameters = tool.parameters().tree();
        assertEquals(recorded.path("name").asString(), tool.name());
        assertEquals(types(recorded.path("parameters")), types(parameters));
        assertEquals(required(recorded.path("parameters")), required(parameters));
    }

    private static List<String> types(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(p -> p.getKey() + ": " + p.getValue().path("type").asString())
                .toList();
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").values().stream().map(JsonNode::asString).toList();
    }

    /** An absent key and a null are the same. */
    private static JsonValue withoutNulls(JsonNode messages) {
        JsonNode copy = messages.deepCopy();
        copy.forEach(message -> ((ObjectNode) message)
                .properties()
                .removeIf(p -> p.getValue().isNull() || LEFTOVERS.contains(p.getKey())));
        return JsonValue.of(copy);
    }
}
