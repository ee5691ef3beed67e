package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.SharedData;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Role;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Broadcast;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepTypes;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            assertEquals(done.steps(), loop(done.prefix(length)).steps(), "from " + length + " of " + done.steps());
        }
    }

    @Test
    void aTransitionThatWasCutOffIsNotedAsTheOneOfTheRunBeforeIt() {
        Tape done = loop(Tape.of(new UserStep("Vulcan and Apple?")));
        int transition = done.steps().indexOf(new SetNextNode("act"));
        Tape cutOff = done.prefix(transition);
        for (Tape resumed : List.of(loop(cutOff), agent.run(cutOff).finalTape())) {
            StepMetadata noted = resumed.entry(transition).metadata();
            StepMetadata before = cutOff.entry(transition - 1).metadata();
            assertEquals(new StepMetadata(noted.id(), before.promptId(), "act", "analyst", "default", Map.of()), noted);
            assertNotEquals(before.id(), noted.id());
        }
        assertEquals(1, agent.run(cutOff, 0).finalTape().metadata().nAddedSteps());
    }

    @Test
    void aTransitionThatIsThereIsNotNotedAgain() {
        Tape done = loop(Tape.of(new UserStep("Vulcan and Apple?")));
        assertEquals(0, agent.run(done, 0).finalTape().metadata().nAddedSteps());
        Tape planned = done.prefix(2);
        assertEquals(0, agent.run(planned, 0).finalTape().metadata().nAddedSteps(), "the order of the nodes decides");
    }

    @Test
    void afterAFailureTheRetryIsNotedEvenIfTheAnswerHadChosenBefore() {
        TapeAgent choosing = TapeAgent.builder("a")
                .node(HandMadeNode.of("one"))
                .node(StandardNode.builder("two", StepUnion.of(SetNextNode.TYPE))
                        .build())
                .build();
        StepMetadata run = StepMetadata.of("p", "two", "a", "");
        Tape cutOff = Tape.of(new UserStep("hi"))
                .append(TapeEntry.of(new SetNextNode("one"), run))
                .append(TapeEntry.of(new LlmOutputParsingFailure("no JSON", "{"), run));
        assertEquals(new SetNextNode("two"), choosing.run(cutOff, 0).finalTape().step(3));
    }

    /** Calls of functions have ids that count the steps, so that a step more or less would be another prompt. */
    @Test
    void aResumedRunAsksForWhatWasRecorded() {
        List<LlmCall> calls = new ArrayList<>();
        Llm telling = new ScriptedLlm()
                .then(LlmOutput.of(List.of(tell("first"))))
                .then(LlmOutput.of(List.of(tell("second"))))
                .then(LlmOutput.of("Done."));
        Tape done = loop(tellingAgent(telling).onLlmCall(calls::add).build(), Tape.of(new UserStep("hi")));
        assertEquals(7, done.size());
        for (int length = 1; length < done.size(); length++) {
            TapeAgent replaying = tellingAgent(ReplayLlm.of(calls)).build();
            assertEquals(done.steps(), loop(replaying, done.prefix(length)).steps(), "from " + length);
        }
    }

    @Test
    void aTapeThatWasWrittenAndReadResumesAsWell() {
        TapeCodec codec = TapeCodec.of(agent.types());
        Tape done = loop(Tape.of(new UserStep("Vulcan and Apple?")));
        Tape read = Tape.read(done.prefix(5).toJson(codec), codec);
        assertEquals(done.steps(), loop(read).steps());
    }

    private static TapeAgent.Builder tellingAgent(Llm llm) {
        StepUnion union = StepUnion.of(AssistantStep.TYPE, Broadcast.TYPE);
        return TapeAgent.builder("a")
                .node(StandardNode.builder("tell", union)
                        .dialect(Dialect.TOOLS)
                        .next(Broadcast.class, "tell")
                        .next("end")
                        .build())
                .node(HandMadeNode.of("never", new AssistantThought("never")))
                .node(HandMadeNode.of("end", new AssistantThought("never")))
                .llm(llm);
    }

    private static ToolCall tell(String text) {
        return ToolCall.of(
                "", "broadcast", JsonValue.of("{\"content\": \"" + text + "\", \"from_\": \"a\", \"to\": []}"));
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
        return loop(agent, tape);
    }

    private static Tape loop(TapeAgent agent, Tape tape) {
        return MainLoop.run(agent, agent.environment(), tape).finalTape();
    }
}
