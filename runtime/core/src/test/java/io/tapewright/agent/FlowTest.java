package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Jump;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Choosing a node" and "Transitions" of SEMANTICS. */
class FlowTest {
    private static final StepUnion THOUGHTS = StepUnion.of(AssistantThought.TYPE);
    private static final StepUnion ANYTHING = StepUnion.builder()
            .step(AssistantThought.TYPE)
            .step(ReasoningThought.TYPE)
            .step(AssistantStep.TYPE)
            .step(AssistantAnswer.TYPE)
            .step(SetNextNode.TYPE)
            .step(Call.TYPE)
            .build();
    private static final AssistantStep ANSWER = new AssistantStep("done");

    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void nodesRunInTheirOrderWhereNothingElseIsSaid() {
        TapeAgent agent = agent(
                "a",
                HandMadeNode.of("one", thought("1")),
                HandMadeNode.of("two", thought("2")),
                HandMadeNode.of("three", ANSWER));
        assertEquals(List.of(thought("1"), thought("2"), ANSWER), added(agent));
    }

    @Test
    void whenNothingFollowsTheErrorNamesTheNode() {
        TapeAgent agent = agent("a", HandMadeNode.of("one", thought("1")), HandMadeNode.of("two", thought("2")));
        var e = assertThrows(FlowException.class, () -> agent.run(start).finalTape());
        assertTrue(e.getMessage().contains("Nothing follows the node two of the agent a"), e.getMessage());
    }

    @Test
    void whatFollowsAnyStepDoesNotFollowARunThatStops() {
        StepUnion union = StepUnion.of(AssistantThought.TYPE, AssistantAnswer.TYPE);
        String completion = "{'kind': 'assistant_thought', 'content': 'x'}"
                + " {'kind': 'assistant_answer', 'success': true, 'answer': 'y'}";
        Tape done = agent(
                        "a",
                        ScriptedLlm.saying(completion),
                        StandardNode.builder("one", union).next("two").build(),
                        HandMadeNode.of("two", thought("never")))
                .run(start)
                .finalTape();
        assertEquals(
                List.of(thought("x"), new AssistantAnswer(true, "y")),
                done.steps().subList(1, done.size()));
    }

    @Test
    void aTransitionIsTheLastStepOfTheRunWithItsPromptId() {
        Tape done = agent(
                        "a",
                        ScriptedLlm.saying("plan"),
                        StandardNode.builder("one", THOUGHTS).next("three").build(),
                        HandMadeNode.of("two", thought("never")),
                        HandMadeNode.of("three", ANSWER))
                .run(start)
                .finalTape();
        assertEquals(List.of(start.step(0), thought("plan"), new SetNextNode("three"), ANSWER), done.steps());
        assertEquals(
                done.entry(1).metadata().promptId(), done.entry(2).metadata().promptId());
        assertEquals("one", done.entry(2).metadata().node());
    }

    @Test
    void aNodeMayRunItselfAgain() {
        ScriptedLlm llm = ScriptedLlm.saying(
                "{'kind': 'reasoning_thought', 'reasoning': 'again'}", "{'kind': 'assistant', 'content': 'done'}");
        List<TapeStep> steps = added(agent(
                "a",
                llm,
                json("one")
                        .next(ReasoningThought.class, "one")
                        .next(AssistantStep.class, "two")
                        .build(),
                HandMadeNode.of("two", thought("never"))));
        assertEquals(
                List.of(new ReasoningThought("again"), new SetNextNode("one"), ANSWER, new SetNextNode("two")), steps);
    }

    @Test
    void afterAnActionTheTransitionIsStillRecordedAndTheNextRunFollowsIt() {
        TapeAgent agent = agent(
                "a",
                ScriptedLlm.saying("{'kind': 'assistant', 'content': 'done'}"),
                HandMadeNode.of("zero", thought("0")),
                json("one").next(AssistantStep.class, "zero").build());
        Tape done = agent.run(start).finalTape();
        assertEquals(
                List.of(thought("0"), ANSWER, new SetNextNode("zero")),
                done.steps().subList(1, 4));
        Tape more = agent.run(done.append(new UserStep("go on")), 1).finalTape();
        assertEquals("zero", more.entry(more.size() - 1).metadata().node());
    }

    @Test
    void aStopStepHasNoTransitionUnlessItIsNamed() {
        String answer = "{'kind': 'assistant_answer', 'success': true, 'answer': 'x'}";
        AssistantAnswer stop = new AssistantAnswer(true, "x");
        HandMadeNode other = HandMadeNode.of("two", ANSWER);
        assertEquals(
                List.of(stop),
                added(agent(
                        "a", ScriptedLlm.saying(answer), json("one").next("two").build(), other)));
        assertEquals(
                List.of(stop, new SetNextNode("two")),
                added(agent(
                        "a",
                        ScriptedLlm.saying(answer),
                        json("one").next(AssistantAnswer.class, "two").build(),
                        other)));
    }

    @Test
    void ofSeveralStepsTheLastThatARuleFitsDecides() {
        ScriptedLlm llm = ScriptedLlm.saying(
                "{'kind': 'assistant', 'content': 'done'}{'kind': 'reasoning_thought', 'reasoning': 'r'}");
        List<TapeStep> steps = added(agent(
                "a",
                llm,
                json("one")
                        .next(AssistantStep.class, "one")
                        .next(ReasoningThought.class, "two")
                        .build(),
                HandMadeNode.of("two", ANSWER)));
        assertEquals(new SetNextNode("two"), steps.get(2));
    }

    @Test
    void aNodeThatSetsItsNextNodeSuppressesTheDeclaredOne() {
        ScriptedLlm llm = ScriptedLlm.saying(
                "{'kind': 'reasoning_thought', 'reasoning': 'r'}{'kind': 'set_next_node', 'next_node': 'three'}");
        List<TapeStep> steps = added(agent(
                "a",
                llm,
                json("one").next("two").build(),
                HandMadeNode.of("two", thought("never")),
                HandMadeNode.of("three", ANSWER)));
        assertEquals(List.of(new ReasoningThought("r"), new SetNextNode("three"), ANSWER), steps);
    }

    @Test
    void aTransitionStandsBeforeACallSoThatTheCallerSeesIt() {
        ScriptedLlm llm = ScriptedLlm.saying(
                "{'kind': 'reasoning_thought', 'reasoning': 'r'}{'kind': 'call', 'agent_name': 'helper', 'content': 'go'}");
        TapeAgent agent = TapeAgent.builder("a")
                .node(json("one").next(Call.class, "three").build())
                .node(HandMadeNode.of("two", thought("never")))
                .node(HandMadeNode.of("three", ANSWER))
                .subagent(TapeAgent.builder("helper").node(HandMadeNode.of("help", new Respond("", false))))
                .llm(llm)
                .build();
        assertEquals(
                List.of(
                        new ReasoningThought("r"),
                        new SetNextNode("three"),
                        new Call("helper", "go"),
                        new Respond("", false),
                        ANSWER),
                added(agent));
    }

    @Test
    void afterAParsingFailureOnlyTheRetryIsRecorded() {
        ScriptedLlm llm = ScriptedLlm.saying("no JSON at all");
        List<TapeStep> steps = added(agent("a", llm, json("one").next("two").build(), HandMadeNode.of("two", ANSWER)));
        LlmOutputParsingFailure failure = (LlmOutputParsingFailure) steps.get(0);
        assertEquals("no JSON at all", failure.llmOutput());
        assertTrue(failure.error().contains("expected an object with a kind"), failure.error());
        assertEquals(List.of(new SetNextNode("one")), steps.subList(1, steps.size()));
    }

    @Test
    void afterAParsingFailureTheNodeRunsAgainWhateverTheAnswerChoseBeforeIt() {
        ScriptedLlm llm = ScriptedLlm.saying(
                "{'kind': 'set_next_node', 'next_node': 'two'}{'kind': 'assistant'}",
                "{'kind': 'reasoning_thought', 'reasoning': 'r'}");
        TapeAgent agent = agent("a", llm, json("one").next("two").build(), HandMadeNode.of("two", ANSWER));
        Tape failed = agent.run(start).finalTape();
        assertEquals(new SetNextNode("two"), failed.step(1));
        assertInstanceOf(LlmOutputParsingFailure.class, failed.step(2));
        assertEquals(List.of(new SetNextNode("one")), failed.steps().subList(3, failed.size()));
        Tape done = agent.run(failed.append(new UserStep("Try again."))).finalTape();
        assertEquals(
                List.of(new ReasoningThought("r"), new SetNextNode("two"), ANSWER),
                done.steps().subList(5, done.size()));
    }

    @Test
    void anAgentWithOneNodeAlwaysRunsItAndRecordsNoTransition() {
        TapeAgent agent = agent(
                "a",
                ScriptedLlm.saying("x", "y"),
                StandardNode.builder("only", THOUGHTS).next("only").build());
        Tape done = agent.run(start, 2).finalTape();
        assertEquals(List.of(thought("x"), thought("y")), done.steps().subList(1, 3));
        TapeAgent failing = agent("a", ScriptedLlm.saying("?"), json("only").build());
        assertEquals(1, failing.run(start).finalTape().metadata().nAddedSteps());
        Tape foreign = start.append(TapeEntry.of(new SetNextNode("gone"), StepMetadata.of("p", "gone", "a", "")));
        assertEquals("only", agent.chooseNode(foreign.views().top()).name());
    }

    @Test
    void aNodeThatTheTapeNamesAndTheAgentLacksIsAnError() {
        TapeAgent agent = agent("a", HandMadeNode.of("one", ANSWER), HandMadeNode.of("two", ANSWER));
        Tape unknownNext = start.append(TapeEntry.of(new SetNextNode("gone"), StepMetadata.of("p", "one", "a", "")));
        var e = assertThrows(FlowException.class, () -> agent.run(unknownNext).finalTape());
        assertTrue(e.getMessage().contains("gone") && e.getMessage().contains("[one, two]"), e.getMessage());
        Tape unknownLast = start.append(TapeEntry.of(thought("x"), StepMetadata.of("p", "gone", "a", "")));
        assertThrows(FlowException.class, () -> agent.run(unknownLast).finalTape());
    }

    @Test
    void aJumpOfAnOlderTapeLeadsToTheNodeOfItsNumber() {
        TapeAgent agent = agent(
                "a",
                HandMadeNode.of("one", thought("1")),
                HandMadeNode.of("two", thought("2")),
                HandMadeNode.of("three", ANSWER));
        Tape old = start.append(TapeEntry.of(new Jump(2), StepMetadata.of("p", "one", "a", "")));
        Tape done = agent.run(old).finalTape();
        assertEquals(List.of(ANSWER), done.steps().subList(2, done.size()));
        Tape wrong = start.append(TapeEntry.of(new Jump(3), StepMetadata.of("p", "one", "a", "")));
        var e = assertThrows(FlowException.class, () -> agent.run(wrong).finalTape());
        assertTrue(e.getMessage().contains("has no node number 3, to which the tape jumps"), e.getMessage());
    }

    @Test
    void nodesOfATapeThatDoesNotNameThemStartAtTheFirst() {
        TapeAgent agent = agent("a", HandMadeNode.of("one", ANSWER), HandMadeNode.of("two", ANSWER));
        Tape old = start.append(TapeEntry.of(thought("x"), StepMetadata.of("p", "", "a", "")));
        assertEquals("one", agent.chooseNode(old.views().top()).name());
    }

    @Test
    void mistakesInAnAgentAreFoundWhenItIsBuilt() {
        HandMadeNode node = HandMadeNode.of("one", ANSWER);
        assertThrows(
                IllegalArgumentException.class, () -> TapeAgent.builder("a").build());
        assertThrows(IllegalArgumentException.class, () -> agent("a", node, node));
        TapeAgent.Builder helper = TapeAgent.builder("helper").node(node);
        assertThrows(
                IllegalArgumentException.class,
                () -> TapeAgent.builder("a")
                        .node(node)
                        .subagent(helper)
                        .subagent(helper)
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> TapeAgent.builder("a")
                        .node(node)
                        .subagent(TapeAgent.builder("empty"))
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> TapeAgent.builder("a")
                        .node(node)
                        .dialect("two", Dialect.JSON)
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> TapeAgent.builder("a")
                        .node(json("j").build())
                        .dialect("j", Dialect.TEXT)
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> StandardNode.builder("j", ANYTHING).dialect(Dialect.TEXT).build());
    }

    @Test
    void aDialectForAllNodesIsTakenByThoseThatCanSpeakIt() {
        TapeAgent agent = TapeAgent.builder("a")
                .node(json("j").build())
                .node(StandardNode.builder("t", THOUGHTS).build())
                .node(HandMadeNode.of("h", ANSWER))
                .dialect(Dialect.TOOLS)
                .dialect("t", Dialect.JSON)
                .build();
        assertEquals(
                List.of(Dialect.TOOLS, Dialect.JSON, Dialect.TEXT),
                agent.nodes().stream().map(agent::dialectOf).toList());
    }

    private static StandardNode.Builder json(String name) {
        return StandardNode.builder(name, ANYTHING).dialect(Dialect.JSON);
    }

    private static AssistantThought thought(String text) {
        return new AssistantThought(text);
    }

    private static TapeAgent agent(String name, AgentNode... nodes) {
        return agent(name, new ScriptedLlm(), nodes);
    }

    private static TapeAgent agent(String name, ScriptedLlm llm, AgentNode... nodes) {
        TapeAgent.Builder builder = TapeAgent.builder(name).llm(llm);
        List.of(nodes).forEach(builder::node);
        return builder.build();
    }

    private List<TapeStep> added(TapeAgent agent) {
        Tape done = agent.run(start).finalTape();
        return done.steps().subList(start.size(), done.size());
    }
}
