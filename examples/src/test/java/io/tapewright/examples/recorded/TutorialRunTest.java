package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent.Ended;
import io.tapewright.agent.MainLoopStatus;
import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tool.ToolSpec;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An annotated plan-and-act agent makes, prompt for prompt, what TapeAgents' tutorial sent to gpt-4o, and comes to the recorded
 * answer.
 */
class TutorialRunTest {
    private static final String DATA = "tapeagents/intro_notebook/";
    private static final String QUESTION = "Tell me about Vulcan in 3 sentences";

    @ParameterizedTest
    @CsvSource({"14:07:00, 14:07:04", "14:10:41, 14:10:47"})
    void theAgentMakesTheRecordedPromptsAndComesToTheRecordedAnswer(String from, String to) throws Exception {
        List<RecordedCall> recorded = RecordedCalls.between(SharedData.file(DATA + "tapedata.sqlite"), from, to);
        assertEquals(4, recorded.size(), "a plan, two calls of tools and an answer");
        List<Prompt> prompts = new ArrayList<>();

        Tape tape = run(analyst(recorded, prompts));

        assertEquals(recorded.size(), prompts.size());
        for (int i = 0; i < prompts.size(); i++) {
            assertSamePrompt(recorded.get(i).prompt(), prompts.get(i));
        }
        assertEndsWithRecordedAnswer(tape, recorded);
    }

    @Test
    void aRunResumesFromTheFirstStepsOfTheRecordedFailedTape() throws Exception {
        String json = Files.readString(SharedData.file(DATA + "failed_tape.json"));
        Tape prefix = Tape.read(json, TutorialAnalystAgent.codec()).prefix(8);
        List<Prompt> prompts = new ArrayList<>();
        TapeAgent agent = builder("system", "plan", "act", JsonValue.parse("[]").tree())
                .llm(prompt -> {
                    prompts.add(prompt);
                    return LlmStream.of(prompt, LlmOutput.of("It grew."));
                })
                .build();

        Tape done = agent.run(prefix).finalTape();

        assertEquals(prefix.entries(), done.entries().subList(0, 8));
        TapeEntry answer = done.entry(8);
        assertEquals("act", answer.metadata().node(), "the node that the recorded transition names");
        assertEquals(new AssistantStep("It grew."), answer.step());
        assertEquals(new SetNextNode("plan"), done.step(9));
        assertEquals(
                List.of("system", "user", "assistant", "assistant", "tool", "assistant", "tool", "user"),
                prompts.get(0).messages().stream().map(m -> m.role().wireName()).toList());
        assertEquals(
                List.of("tool_call_0_node_starts_at_2", "tool_call_0_node_starts_at_5"),
                prompts.get(0).messages().stream()
                        .flatMap(m -> m.toolCallId().stream())
                        .toList());
    }

    // ---- the agent

    /** The recorded sentences are the agent's configuration; the model gives the recorded answers in order. */
    private static TapeAgent analyst(List<RecordedCall> recorded, List<Prompt> prompts) {
        RecordedCall plan = recorded.get(0);
        RecordedCall last = recorded.get(recorded.size() - 1);
        return builder(
                        content(plan.message(0)),
                        content(plan.message(plan.messageCount() - 1)),
                        content(last.message(last.messageCount() - 1)),
                        last.prompt().path("messages"))
                .llm(prompt -> {
                    prompts.add(prompt);
                    return LlmStream.of(
                            prompt, output(recorded.get(prompts.size() - 1).output()));
                })
                .build();
    }

    private static TapeAgent.Builder builder(String system, String toPlan, String toAct, JsonNode messages) {
        return TutorialAnalystAgent.builder(
                new TutorialAnalyst(system, toPlan, toAct), new TutorialAnalyst.Tools(messages));
    }

    private static Tape run(TapeAgent agent) {
        try (var events = MainLoop.run(agent, agent.environment(), Tape.of(new UserStep(QUESTION)))) {
            List<Object> statuses = new ArrayList<>();
            events.forEachRemaining(event -> {
                if (event instanceof Ended end) {
                    statuses.add(end.status());
                }
            });
            assertEquals(List.of(MainLoopStatus.EXTERNAL_INPUT_NEEDED), statuses);
            return events.tape();
        }
    }

    private static LlmOutput output(JsonNode message) {
        List<ToolCall> calls = StreamSupport.stream(message.path("tool_calls").spliterator(), false)
                .map(call -> ToolCall.of(
                        call.path("id").asString(),
                        call.path("function").path("name").asString(),
                        JsonValue.of(call.path("function").path("arguments"))))
                .toList();
        return message.path("content").isString() ? LlmOutput.of(content(message)) : LlmOutput.of(calls);
    }

    private static String content(JsonNode message) {
        return message.path("content").asString();
    }

    // ---- what must be the same

    private static void assertSamePrompt(JsonNode recorded, Prompt prompt) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        out.list(prompt.messages(), (message, json) -> message.write(json));
        assertEquals(withoutNulls(recorded.path("messages")), JsonValue.parse(out.toString()));
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
        assertEquals(recorded.path("parameters").path("required"), parameters.path("required"));
    }

    private static List<String> types(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(p -> p.getKey() + ": " + p.getValue().path("type").asString())
                .toList();
    }

    /** An absent key and a null are the same. */
    private static JsonValue withoutNulls(JsonNode messages) {
        JsonNode copy = messages.deepCopy();
        copy.forEach(message ->
                ((ObjectNode) message).properties().removeIf(p -> p.getValue().isNull()));
        return JsonValue.of(copy);
    }

    private static void assertEndsWithRecordedAnswer(Tape tape, List<RecordedCall> recorded) {
        List<TapeEntry> actions = tape.entries().stream()
                .filter(e -> e.step() instanceof ToolCalls || e.step() instanceof AssistantStep)
                .toList();
        assertEquals(3, actions.size());
        for (int i = 0; i < 2; i++) {
            ToolCalls calls = assertInstanceOf(ToolCalls.class, actions.get(i).step());
            assertEquals(output(recorded.get(i + 1).output()).toolCalls(), calls.toolCalls());
        }
        assertEquals(
                new AssistantStep(content(recorded.get(3).output())),
                actions.get(2).step());
        assertEquals(
                Optional.of(actions.get(2)),
                tape.entries().stream().skip(tape.size() - 2L).findFirst());
        assertTrue(tape.step(tape.size() - 1) instanceof SetNextNode, "the transition to the plan is the last step");
    }
}
