package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.Action;
import io.tapewright.step.Approval;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Recorded tapes are made again, or it is said where not. */
class ReplayTest {
    private static final ToolCall CALL = ToolCall.of("a", "find", JsonValue.of("{\"query\": \"x\"}"));
    private static final ToolCall OTHER_CALL = ToolCall.of("a", "find", JsonValue.of("{\"query\": \"y\"}"));

    private final FunctionTools tools = new FunctionTools().with("find", arguments -> "found " + arguments.json());
    private final List<LlmCall> calls = new ArrayList<>();
    /** A user who asks, a tool that is called, an answer, and another question with its answer. */
    private final Tape recorded = record();

    private Tape record() {
        ScriptedLlm llm = new ScriptedLlm()
                .then(LlmOutput.of(List.of(CALL)))
                .then(LlmOutput.of("It is x."))
                .then(LlmOutput.of("It is y."));
        TapeAgent agent = agent(llm);
        Tape first = MainLoop.run(agent, agent.environment(), Tape.of(new UserStep("What is it?")))
                .finalTape();
        return MainLoop.run(agent, agent.environment(), first.append(new UserStep("And else?")))
                .finalTape();
    }

    private TapeAgent agent(ScriptedLlm llm) {
        return builder().llm(llm).onLlmCall(calls::add).build();
    }

    private TapeAgent.Builder builder() {
        StepUnion union = StepUnion.builder()
                .toolCalls(tools.specs())
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).tools(tools.specs()).build())
                .tools(tools);
    }

    private static TapeAgent saying(TapeAgent.Builder agent, LlmOutput... outputs) {
        ScriptedLlm llm = new ScriptedLlm();
        List.of(outputs).forEach(llm::then);
        return agent.llm(llm).build();
    }

    // ---- what is not the same

    @Test
    void anotherStepIsNamedWithADiffAndEndsTheReplay() {
        TapeAgent agent = saying(builder(), LlmOutput.of(List.of(OTHER_CALL)));
        ReplayResult result = Replay.of(agent).replay(recorded);
        ReplayMismatch mismatch = result.mismatches().get(0);
        assertEquals(1, result.mismatches().size());
        assertEquals(1, mismatch.index());
        assertEquals(Optional.of(ToolCalls.of(CALL)), mismatch.recorded());
        assertEquals(Optional.of(ToolCalls.of(OTHER_CALL)), mismatch.made());
        List<String> changed = mismatch.problem().lines().skip(1).toList();
        assertEquals(2, changed.size(), mismatch.problem());
        assertTrue(changed.get(0).startsWith("- ") && changed.get(0).contains("x"), mismatch.problem());
        assertTrue(changed.get(1).startsWith("+ ") && changed.get(1).contains("y"), mismatch.problem());
        assertEquals(
                List.of(recorded.step(0), ToolCalls.of(OTHER_CALL)),
                result.tape().steps());
        var e = assertThrows(AssertionError.class, result::requireSame);
        assertEquals("step 1: " + mismatch.problem(), e.getMessage());
    }

    @Test
    void aStepOfAnotherKindIsAnotherStep() {
        ReplayResult result =
                Replay.of(saying(builder(), LlmOutput.of("No idea."))).replay(recorded);
        assertEquals(
                Optional.of(new AssistantStep("No idea.")),
                result.mismatches().get(0).made());
    }

    @Test
    void whoGoesOnFindsAllThatIsDifferent() {
        TapeAgent agent = saying(
                builder(), LlmOutput.of(List.of(OTHER_CALL)), LlmOutput.of("It is x."), LlmOutput.of("It is z."));
        ReplayResult result = Replay.of(agent).goingOn().replay(recorded);
        assertEquals(
                List.of(1, 5),
                result.mismatches().stream().map(ReplayMismatch::index).toList());
        assertEquals(recorded.size(), result.tape().size());
        assertEquals(new AssistantStep("It is z."), result.tape().step(5));
    }

    @Test
    void aStepAfterTheEndOfTheTapeIsAMismatch() {
        AgentNode talkative = HandMadeNode.of("n", new AssistantThought("hm"), new FinalStep("done"));
        TapeAgent agent = TapeAgent.builder("bot").node(talkative).build();
        Tape shorter = Tape.of(new UserStep("hi"), new AssistantThought("hm"));
        ReplayMismatch mismatch = Replay.of(agent).replay(shorter).mismatches().get(0);
        assertEquals(2, mismatch.index());
        assertEquals(Optional.empty(), mismatch.recorded());
        assertEquals(Optional.of(new FinalStep("done")), mismatch.made());
    }

    @Test
    void aTapeThatGoesOnAfterAStopIsAMismatch() {
        TapeAgent agent = TapeAgent.builder("bot")
                .node(HandMadeNode.of("n", new FinalStep("done")))
                .build();
        Tape longer = Tape.of(new UserStep("hi"), new FinalStep("done"), new FinalStep("done"));
        ReplayMismatch mismatch = Replay.of(agent).replay(longer).mismatches().get(0);
        assertEquals(2, mismatch.index());
        assertEquals(Optional.empty(), mismatch.made());
        assertTrue(mismatch.problem().contains("final_step"), mismatch.problem());
    }

    @Test
    void aModelThatFailsIsAMismatchWithItsFailure() {
        ReplayLlm empty = ReplayLlm.of(List.of());
        ReplayResult result = Replay.of(builder().llm(empty).build()).replay(recorded);
        ReplayMismatch mismatch = result.mismatches().get(0);
        assertEquals(1, mismatch.index());
        assertTrue(mismatch.failure().orElseThrow() instanceof LlmException);
        assertTrue(mismatch.problem().contains("No recorded call has this prompt"), mismatch.problem());
        assertEquals(recorded.steps().subList(0, 1), result.tape().steps());
    }

    @Test
    void anObservationThatIsMadeOtherwiseIsAMismatch() {
        Environment changed = new ToolEnvironment(List.of(new FunctionTools().with("find", arguments -> "nothing")));
        ReplayResult result = Replay.of(replaying()).withEnvironment(changed).replay(recorded);
        ReplayMismatch mismatch = result.mismatches().get(0);
        assertEquals(2, mismatch.index());
        assertEquals(Optional.of(new ToolResult("nothing", "a")), mismatch.made());
    }

    @Test
    void anEnvironmentThatFailsIsAMismatchWithItsFailure() {
        Environment broken = tape -> {
            throw new IllegalStateException("no power");
        };
        ReplayResult result = Replay.of(replaying()).withEnvironment(broken).replay(recorded);
        assertEquals(2, result.mismatches().get(0).index());
        assertEquals(
                "the environment fails: no power", result.mismatches().get(0).problem());
    }

    // ---- what is the same

    private TapeAgent replaying() {
        return builder().llm(ReplayLlm.of(calls)).build();
    }

    @Test
    void recordedCallsGiveTheSameTapeAndNoToolIsCalled() {
        int called = tools.called.size();
        ReplayResult result = Replay.of(replaying()).replay(recorded);
        assertEquals(List.of(), result.mismatches());
        assertEquals(recorded.steps(), result.requireSame().steps());
        assertEquals(
                Optional.of(recorded.metadata().id()), result.tape().metadata().parentId());
        assertEquals(5, result.tape().metadata().nAddedSteps());
        assertEquals(called, tools.called.size());
    }

    @Test
    void anEnvironmentMakesItsObservationsAndTheUsersAreOfTheTape() {
        int called = tools.called.size();
        TapeAgent agent = replaying();
        ReplayResult result =
                Replay.of(agent).withEnvironment(agent.environment()).replay(recorded);
        assertEquals(recorded.steps(), result.requireSame().steps());
        assertEquals(called + 1, tools.called.size());
    }

    @Test
    void theReplayBeginsWhereOneLikes() {
        for (int length = 1; length < recorded.size(); length++) {
            int begin = length;
            Tape start = recorded.prefix(begin);
            TapeAgent agent = saying(
                    builder(),
                    calls.stream()
                            .skip(recorded.steps().subList(1, begin).stream()
                                    .filter(Action.class::isInstance)
                                    .count())
                            .map(LlmCall::output)
                            .toArray(LlmOutput[]::new));
            ReplayResult result =
                    Replay.of(agent).withEnvironment(agent.environment()).replay(recorded, start);
            assertEquals(recorded.steps(), result.requireSame().steps(), () -> "from " + begin);
        }
    }

    @Test
    void aReplayMayBeginBeforeATransition() {
        ToolCalls called = ToolCalls.of(CALL);
        StepUnion union = StepUnion.builder()
                .toolCalls(tools.specs())
                .step(AssistantStep.TYPE)
                .build();
        TapeAgent agent = TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union)
                        .next(ToolCalls.class, "act")
                        .build())
                .node(HandMadeNode.of("never", new AssistantThought("never")))
                .tools(tools)
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("It is x.")))
                .build();
        StepMetadata run = StepMetadata.of("p", "act", "bot", "default");
        Tape start = Tape.of(new UserStep("hi")).append(TapeEntry.of(called, run));
        Tape whole = start.append(TapeEntry.of(new SetNextNode("act"), run))
                .append(new ToolResult("found {\"query\": \"x\"}", "a"))
                .append(new AssistantStep("It is x."));
        for (Replay replay : List.of(Replay.of(agent), Replay.of(agent).withEnvironment(agent.environment()))) {
            assertEquals(
                    whole.steps(), replay.replay(whole, start).requireSame().steps());
        }
    }

    @Test
    void whatAPersonDecidedIsOfTheTape() {
        TapeAgent agent =
                agent(new ScriptedLlm().then(LlmOutput.of(List.of(CALL))).then(LlmOutput.of("Well.")));
        Environment careful =
                ToolEnvironment.builder(List.of(tools)).requireApproval("find").build();
        calls.clear();
        Tape waiting = MainLoop.run(agent, careful, Tape.of(new UserStep("hi"))).finalTape();
        Tape decided = waiting.append(Approval.of("a"));
        Tape done = MainLoop.run(agent, careful, decided).finalTape();
        List<TapeStep> replayed = Replay.of(replaying())
                .withEnvironment(careful)
                .replay(done)
                .requireSame()
                .steps();
        assertEquals(done.steps(), replayed);
        assertEquals(6, replayed.size());
    }

    @Test
    void aTapeThatWasContinuedAfterAStopIsTheSame() {
        TapeAgent agent = TapeAgent.builder("bot")
                .node(HandMadeNode.of("n", new FinalStep("done")))
                .build();
        Tape continued =
                Tape.of(new UserStep("hi"), new FinalStep("done"), new UserStep("again"), new FinalStep("done"));
        assertTrue(Replay.of(agent).replay(continued).isSame());
        assertTrue(Replay.of(agent)
                .withEnvironment(agent.environment())
                .replay(continued)
                .isSame());
    }

    @Test
    void severalTapesAreReplayedInTheirOrderAndOneThatFailsLeavesTheOthers() {
        Tape other = Tape.of(new UserStep("What else?"), new AssistantStep("Nothing."));
        List<ReplayResult> results = Replay.of(replaying()).replayAll(List.of(other, recorded));
        assertEquals(
                List.of(false, true), results.stream().map(ReplayResult::isSame).toList());
    }
}
