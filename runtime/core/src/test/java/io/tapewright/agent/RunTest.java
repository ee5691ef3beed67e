package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeMetadata;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "Running" of SEMANTICS. */
class RunTest {
    private static final AssistantThought THOUGHT = new AssistantThought("hm");
    private static final AssistantStep ANSWER = new AssistantStep("hello");

    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void theRunStopsAfterAnIterationWithAnAction() {
        TapeAgent agent = agent(
                HandMadeNode.of("a", THOUGHT), HandMadeNode.of("b", ANSWER, THOUGHT), HandMadeNode.of("c", THOUGHT));
        assertEquals(List.of(THOUGHT, ANSWER, THOUGHT), added(agent.run(start)));
    }

    @Test
    void theRunStopsAtTheMostIterations() {
        TapeAgent agent = TapeAgent.builder("bot")
                .node(HandMadeNode.of("a", THOUGHT))
                .maxIterations(3)
                .build();
        assertEquals(3, added(agent.run(start)).size());
        assertEquals(2, added(agent.run(start, 2)).size());
        assertEquals(0, added(agent.run(start, 0)).size());
    }

    @Test
    void ahundredIterationsAreTheMostWhereNobodySaysOtherwise() {
        assertEquals(100, added(agent(HandMadeNode.of("a", THOUGHT)).run(start)).size());
    }

    @Test
    void aNodeThatEmitsNothingIsChosenAgain() {
        List<String> asked = new ArrayList<>();
        HandMadeNode shy = new HandMadeNode("shy", context -> {
            asked.add("shy");
            return asked.size() < 3 ? List.of() : List.of(THOUGHT);
        });
        assertEquals(
                List.of(THOUGHT, ANSWER),
                added(agent(shy, HandMadeNode.of("last", ANSWER)).run(start)));
        assertEquals(List.of("shy", "shy", "shy"), asked);
    }

    @Test
    void anObservationFromANodeIsAnErrorThatNamesTheNode() {
        for (TapeStep observation : List.of(new UserStep("I am the user"), new FinalObservation())) {
            AgentStream run = agent(HandMadeNode.of("liar", observation)).run(start);
            var e = assertThrows(IllegalStateException.class, run::finalTape);
            String type = observation.getClass().getSimpleName();
            assertTrue(e.getMessage().contains("liar") && e.getMessage().contains(type), e.getMessage());
        }
    }

    @Test
    void everyStepGetsNodeAgentModelAndPrompt() {
        ScriptedLlm llm = ScriptedLlm.saying("hello");
        Tape done = chat(llm).run(start).finalTape();
        StepMetadata metadata = done.entry(1).metadata();
        assertEquals("chat", metadata.node());
        assertEquals("bot", metadata.agent());
        assertEquals("default", metadata.llm());
        assertEquals(llm.prompts.get(0).id(), metadata.promptId());
    }

    @Test
    void aStepThatNoModelWasAskedForHasAPromptIdAllTheSame() {
        Tape done = agent(HandMadeNode.of("a", THOUGHT, THOUGHT), HandMadeNode.of("b", ANSWER))
                .run(start)
                .finalTape();
        String first = done.entry(1).metadata().promptId();
        assertFalse(first.isEmpty());
        assertEquals(first, done.entry(2).metadata().promptId());
        assertNotEquals(first, done.entry(3).metadata().promptId());
        assertEquals("", done.entry(3).metadata().llm());
    }

    @Test
    void aPromptIsUsedForOneCallAlsoWhereAHookGivesTheSameOneAgain() {
        Prompt same = Prompt.of(Message.user("Think!"));
        StepUnion thoughts = StepUnion.of(AssistantThought.TYPE);
        List<LlmCall> calls = new ArrayList<>();
        Tape done = TapeAgent.builder("bot")
                .node(StandardNode.builder("a", thoughts)
                        .makesPrompt(context -> same)
                        .next("b")
                        .build())
                .node(StandardNode.builder("b", thoughts)
                        .makesPrompt(context -> same)
                        .build())
                .node(HandMadeNode.of("c", ANSWER))
                .llm(ScriptedLlm.saying("1", "2", "3"))
                .onLlmCall(calls::add)
                .build()
                .run(start)
                .finalTape();
        assertEquals(
                List.of(new AssistantThought("1"), new SetNextNode("b"), new AssistantThought("2"), ANSWER),
                done.steps().subList(1, done.size()));
        assertEquals(
                List.of(
                        done.entry(1).metadata().promptId(),
                        done.entry(3).metadata().promptId()),
                calls.stream().map(call -> call.prompt().id()).toList());
        assertNotEquals(calls.get(0).prompt().id(), calls.get(1).prompt().id());
    }

    @Test
    void theFinalTapeNamesItsParentItsAuthorAndHowMuchWasAdded() {
        Tape done = agent(HandMadeNode.of("a", THOUGHT, ANSWER)).run(start).finalTape();
        TapeMetadata metadata = done.metadata();
        assertEquals(Optional.of(start.metadata().id()), metadata.parentId());
        assertEquals(Optional.of("bot"), metadata.author());
        assertEquals(2, metadata.nAddedSteps());
        assertNotEquals(start.metadata().id(), metadata.id());
        assertEquals(1, start.size());
    }

    @Test
    void eachStepComesWithTheTapeThatEndsWithItAndTheFinalTapeComesLast() {
        List<AgentEvent> events = new ArrayList<>();
        agent(HandMadeNode.of("a", THOUGHT, ANSWER)).run(start).forEach(events::add);
        assertEquals(3, events.size());
        for (int i = 0; i < 2; i++) {
            AgentEvent.NewStep step = assertInstanceOf(AgentEvent.NewStep.class, events.get(i));
            assertEquals(i + 2, step.tape().size());
            assertEquals(step.entry(), step.tape().entry(i + 1));
        }
        assertEquals(
                3,
                assertInstanceOf(AgentEvent.FinalTape.class, events.get(2))
                        .tape()
                        .size());
    }

    @Test
    void aFinalTapeCanBeTakenOnce() {
        AgentStream run = agent(HandMadeNode.of("a", ANSWER)).run(start);
        run.finalTape();
        assertThrows(IllegalStateException.class, run::finalTape);
        assertFalse(run.hasNext());
        assertThrows(NoSuchElementException.class, run::next);
    }

    @Test
    void aStreamThatWasClosedHasNoFinalTape() {
        AgentStream run = agent(HandMadeNode.of("a", ANSWER)).run(start);
        run.next();
        run.close();
        assertThrows(IllegalStateException.class, run::finalTape);
    }

    @Test
    void nothingHappensBeforeTheStreamIsRead() {
        ScriptedLlm llm = ScriptedLlm.saying("hello");
        AgentStream run = chat(llm).run(start);
        assertEquals(List.of(), llm.prompts);
        assertTrue(run.hasNext());
        assertEquals(1, llm.prompts.size());
    }

    @Test
    void theModelsStreamIsClosedWhenItsNodeIsDone() {
        ScriptedLlm llm = ScriptedLlm.saying("hello");
        chat(llm).run(start).finalTape();
        assertEquals(llm.prompts, llm.closed);
    }

    @Test
    void theModelsStreamIsClosedWhenTheRunIsClosedEarly() {
        ScriptedLlm llm = new ScriptedLlm().then(new LlmEvent.Chunk("he"), new LlmEvent.Chunk("llo"));
        try (AgentStream run = chat(llm).run(start)) {
            run.next();
            assertEquals(List.of(), llm.closed);
        }
        assertEquals(llm.prompts, llm.closed);
    }

    @Test
    void theModelsStreamIsClosedWhenTheRunFails() {
        ScriptedLlm llm = new ScriptedLlm().then(new LlmEvent.Chunk("he"));
        assertThrows(LlmException.class, () -> chat(llm).run(start).finalTape());
        assertEquals(llm.prompts, llm.closed);
    }

    @Test
    void theModelsStreamIsClosedWhenTheNodeFailsAtOnce() {
        ScriptedLlm llm = ScriptedLlm.saying("hello");
        StandardNode chat = chatNode();
        AgentNode broken = new AgentNode() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public io.tapewright.llm.Prompt makePrompt(NodeContext context) {
                return chat.makePrompt(context);
            }

            @Override
            public java.util.Iterator<NodeEvent> generateSteps(
                    NodeContext context, io.tapewright.llm.LlmStream stream) {
                throw new UnsupportedOperationException("not today");
            }

            @Override
            public LlmOutput makeCompletion(
                    io.tapewright.completion.Dialect dialect, List<? extends TapeStep> steps, int position) {
                throw new AssertionError();
            }
        };
        TapeAgent agent = TapeAgent.builder("bot").node(broken).llm(llm).build();
        assertThrows(UnsupportedOperationException.class, () -> agent.run(start).finalTape());
        assertEquals(llm.prompts, llm.closed);
    }

    @Test
    void aStreamThatEndsWithoutAnAnswerIsAnErrorThatNamesTheNode() {
        ScriptedLlm llm = new ScriptedLlm().then(new LlmEvent.Chunk("he"));
        var e = assertThrows(LlmException.class, () -> chat(llm).run(start).finalTape());
        assertTrue(e.getMessage().contains("chat"), e.getMessage());
    }

    @Test
    void anAgentWithoutAModelSaysHowToGiveItOne() {
        TapeAgent agent = TapeAgent.builder("bot").node(chatNode()).build();
        var e = assertThrows(LlmException.class, () -> agent.run(start).finalTape());
        assertTrue(e.getMessage().contains("bot") && e.getMessage().contains(".llm("), e.getMessage());
    }

    @Test
    void aStepGrowsWhileTheModelSaysIt() {
        ScriptedLlm llm = new ScriptedLlm()
                .then(
                        new LlmEvent.Chunk("hel"),
                        new LlmEvent.Chunk("lo"),
                        new LlmEvent.Output(LlmOutput.of("hello"), Usage.UNKNOWN));
        List<AgentEvent> events = new ArrayList<>();
        chat(llm).run(start).forEach(events::add);
        AgentEvent.PartialStep first = assertInstanceOf(AgentEvent.PartialStep.class, events.get(0));
        AgentEvent.PartialStep second = assertInstanceOf(AgentEvent.PartialStep.class, events.get(1));
        assertEquals("hel", first.chunk());
        assertEquals(Optional.of(new AssistantStep("hel")), first.soFar().get().step());
        assertEquals(
                Optional.of(new AssistantStep("hello")), second.soFar().get().step());
        assertInstanceOf(AgentEvent.NewStep.class, events.get(2));
        assertEquals(4, events.size());
    }

    @Test
    void callsOfTheModelAreReportedWithThePromptOfTheirSteps() {
        List<LlmCall> calls = new ArrayList<>();
        ScriptedLlm llm = new ScriptedLlm().then(new LlmEvent.Output(LlmOutput.of("hello"), new Usage(7, 2, true)));
        Tape done = TapeAgent.builder("bot")
                .node(chatNode())
                .llm(llm)
                .onLlmCall(calls::add)
                .build()
                .run(start)
                .finalTape();
        assertEquals(1, calls.size());
        assertEquals(done.entry(1).metadata().promptId(), calls.get(0).prompt().id());
        assertEquals(LlmOutput.of("hello"), calls.get(0).output());
        assertEquals(new Usage(7, 2, true), calls.get(0).usage());
        assertEquals(List.of(Message.user("hi")), calls.get(0).prompt().messages());
    }

    @Test
    void callsOfTheModelAreReportedWithWhatItIsAndWhatTheyCost() {
        Llm priced = new Llm() {
            @Override
            public LlmStream generate(Prompt prompt) {
                return LlmStream.of(prompt, LlmOutput.of("hello"), new Usage(1_000_000, 100_000, false));
            }

            @Override
            public JsonValue info() {
                return JsonValue.parse("{\"model\": \"big\"}");
            }

            @Override
            public Price price() {
                return new Price(2, 10);
            }
        };
        List<LlmCall> calls = new ArrayList<>();
        TapeAgent.builder("bot")
                .node(chatNode())
                .llm(priced)
                .onLlmCall(calls::add)
                .build()
                .run(start)
                .finalTape();
        assertEquals(JsonValue.parse("{\"model\": \"big\"}"), calls.get(0).llmInfo());
        assertEquals(3, calls.get(0).cost());
    }

    @Test
    void anEmptyPromptOfAHookIsNoCall() {
        ScriptedLlm llm = ScriptedLlm.saying();
        Tape done = TapeAgent.builder("bot")
                .node(StandardNode.builder("quiet", StepUnion.of(AssistantStep.TYPE))
                        .makesPrompt(context -> Prompt.none())
                        .generatesSteps(new Answering())
                        .build())
                .llm(llm)
                .build()
                .run(start)
                .finalTape();
        assertEquals(ANSWER, done.step(1));
        assertEquals(List.of(), llm.prompts);
        assertFalse(done.entry(1).metadata().promptId().isEmpty());
    }

    private static final class Answering implements GeneratesSteps {
        @Override
        public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
            return List.<NodeEvent>of(new NodeEvent.Whole(ANSWER)).iterator();
        }

        @Override
        public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
            throw new AssertionError("nobody asks");
        }
    }

    private static StandardNode chatNode() {
        return StandardNode.builder("chat", StepUnion.of(AssistantStep.TYPE)).build();
    }

    private static TapeAgent chat(ScriptedLlm llm) {
        return TapeAgent.builder("bot").node(chatNode()).llm(llm).build();
    }

    private static TapeAgent agent(AgentNode... nodes) {
        TapeAgent.Builder builder = TapeAgent.builder("bot");
        List.of(nodes).forEach(builder::node);
        return builder.build();
    }

    private List<TapeStep> added(AgentStream run) {
        Tape done = run.finalTape();
        return done.steps().subList(start.size(), done.size());
    }
}
