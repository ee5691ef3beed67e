package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.SharedData;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Role;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.StepTypes;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state of a run is a function of its tape: a plan-and-act agent goes on from any prefix as if it had not stopped. */
class ResumeTest {
    private static final StepUnion ACTS = StepUnion.builder()
            .toolCalls(StockTools.SPECS)
            .step(AssistantStep.TYPE)
            .build();

    /** Plans, looks up two companies, answers: what comes next depends on what is in the prompt, and on nothing else. */
    private static final Llm LLM = prompt -> LlmStream.of(prompt, answer(prompt));

    private static LlmOutput answer(Prompt prompt) {
        if (prompt.messages().get(prompt.messages().size() - 1).equals(Message.user("Plan."))) {
            return LlmOutput.of("I will look them up.");
        }
        long results =
                prompt.messages().stream().filter(m -> m.role() == Role.TOOL).count();
        if (results == 2) {
            return LlmOutput.of("V and A.");
        }
        String company = results == 0 ? "Vulcan" : "Apple";
        JsonValue arguments = JsonValue.of("{\"company\": \"" + company + "\"}");
        return LlmOutput.of(List.of(ToolCall.of("call " + results, "ticker", arguments)));
    }

    private final TapeAgent agent = TapeAgent.builder("analyst")
            .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                    .guidance(v -> "Plan.")
                    .build())
            .node(StandardNode.builder("act", ACTS)
                    .guidance(v -> "Act.")
                    .next(ToolCalls.class, "act")
                    .next(AssistantStep.class, "plan")
                    .build())
            .tools(new StockTools())
            .llm(LLM)
            .build();

    @Test
    void aRunGoesOnFromEveryPrefixAsIfItHadNotStopped() {
        Tape done = loop(Tape.of(new UserStep("Vulcan and Apple?")));
        assertEquals(new AssistantStep("V and A."), done.step(done.size() - 2));
        for (int length = 1; length <= done.size(); length++) {
            Tape resumed = loop(done.prefix(length));
            String message = "from " + length + " of " + done.steps();
            List<?> expected = done.steps();
            // a transition that was cut off is asked for again when it is needed, but not written after an action
            List<?> actual = resumed.steps();
            assertEquals(withoutTransitions(expected), withoutTransitions(actual), message);
        }
    }

    @Test
    void aTapeThatWasWrittenAndReadResumesAsWell() {
        TapeCodec codec = TapeCodec.of(agent.types());
        Tape done = loop(Tape.of(new UserStep("Vulcan and Apple?")));
        Tape read = Tape.read(done.prefix(5).toJson(codec), codec);
        assertEquals(
                withoutTransitions(done.steps()), withoutTransitions(loop(read).steps()));
    }

    @Test
    void aRecordedTapeOfPythonResumesAtTheNodeThatItNames() {
        String json = SharedData.text("tapeagents/intro_notebook/failed_tape.json");
        Tape failed = Tape.read(json, TapeCodec.of(StepTypes.builtIn()));
        ScriptedLlm llm = ScriptedLlm.saying("Vulcan is a company.");
        TapeAgent python = TapeAgent.builder("analyst")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .build())
                .node(StandardNode.builder("act", ACTS).next("act").build())
                .llm(llm)
                .build();
        Tape done = python.run(failed.prefix(8)).finalTape();
        assertEquals("act", done.entry(8).metadata().node());
        assertEquals(new AssistantStep("Vulcan is a company."), done.step(8));
        List<Message> messages = llm.prompts.get(0).messages();
        assertEquals(Role.USER, messages.get(0).role());
        assertTrue(messages.stream().anyMatch(m -> !m.toolCalls().isEmpty()), messages.toString());
    }

    private Tape loop(Tape tape) {
        return MainLoop.run(agent, agent.environment(), tape).finalTape();
    }

    private static List<?> withoutTransitions(List<?> steps) {
        return steps.stream()
                .filter(s -> !(s instanceof io.tapewright.step.SetNextNode))
                .toList();
    }
}
