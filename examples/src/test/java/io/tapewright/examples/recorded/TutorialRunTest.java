package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.ToolCalls;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An annotated plan-and-act agent makes, prompt for prompt, what TapeAgents' tutorial sent to gpt-4o, and comes to the recorded
 * answer.
 */
class TutorialRunTest {
    private static final String DATA = "tapeagents/intro_notebook/";

    @ParameterizedTest
    @CsvSource({"14:07:00, 14:07:04", "14:10:41, 14:10:47"})
    void theAgentMakesTheRecordedPromptsAndComesToTheRecordedAnswer(String from, String to) throws Exception {
        List<RecordedCall> recorded = RecordedCalls.between(SharedData.file(DATA + "tapedata.sqlite"), from, to);
        assertEquals(4, recorded.size(), "a plan, two calls of tools and an answer");
        List<Prompt> prompts = new ArrayList<>();

        Tape tape = Tutorial.run(Tutorial.analyst(recorded, prompts));

        assertEquals(recorded.size(), prompts.size());
        for (int i = 0; i < prompts.size(); i++) {
            SamePrompt.assertSameMessages(recorded.get(i).prompt(), prompts.get(i));
            SamePrompt.assertSameTools(recorded.get(i).prompt(), prompts.get(i));
        }
        assertEndsWithRecordedAnswer(tape, recorded);
    }

    @Test
    void aRunResumesFromTheFirstStepsOfTheRecordedFailedTape() throws Exception {
        String json = Files.readString(SharedData.file(DATA + "failed_tape.json"));
        Tape prefix = Tape.read(json, TutorialAnalystAgent.codec()).prefix(8);
        List<Prompt> prompts = new ArrayList<>();
        TapeAgent agent = Tutorial.builder(
                        "system", "plan", "act", JsonValue.parse("[]").tree())
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

    private static void assertEndsWithRecordedAnswer(Tape tape, List<RecordedCall> recorded) {
        List<TapeEntry> actions = tape.entries().stream()
                .filter(e -> e.step() instanceof ToolCalls || e.step() instanceof AssistantStep)
                .toList();
        assertEquals(3, actions.size());
        for (int i = 0; i < 2; i++) {
            ToolCalls calls = assertInstanceOf(ToolCalls.class, actions.get(i).step());
            assertEquals(Tutorial.output(recorded.get(i + 1).output()).toolCalls(), calls.toolCalls());
        }
        assertEquals(
                new AssistantStep(Tutorial.content(recorded.get(3).output())),
                actions.get(2).step());
        assertEquals(
                Optional.of(actions.get(2)),
                tape.entries().stream().skip(tape.size() - 2L).findFirst());
        assertTrue(tape.step(tape.size() - 1) instanceof SetNextNode, "the transition to the plan is the last step");
    }
}
