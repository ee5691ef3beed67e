package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Main loop" of SEMANTICS. */
class MainLoopTest {
    private static final ToolCall CALL = ToolCall.of("c", "ticker", JsonValue.parse("{\"company\": \"Vulcan\"}"));
    private static final ToolResult RESULT = new ToolResult(JsonValue.parse("{\"ticker\": \"V\"}"), "c");
    private static final AssistantStep ANSWER = new AssistantStep("V");
    private static final FinalStep STOP = new FinalStep("enough");

    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void agentAndEnvironmentTakeTurnsAndTheStatusComesLast() {
        ScriptedLlm llm = new ScriptedLlm().then(LlmOutput.of(List.of(CALL))).then(LlmOutput.of("V"));
        TapeAgent agent = toolAgent(llm);
        List<MainLoopEvent> events = new ArrayList<>();
        MainLoop.run(agent, agent.environment(), start).forEachRemaining(events::add);
        assertEquals(
                List.of(
                        "NewStep ToolCalls",
                        "FinalTape 2",
                        "AgentTape 2",
                        "NewObservation ToolResult",
                        "EnvironmentTape 3",
                        "NewStep AssistantStep",
                        "FinalTape 4",
                        "AgentTape 4",
                        "EXTERNAL_INPUT_NEEDED"),
                events.stream().map(MainLoopTest::summary).toList());
    }

    private static String summary(MainLoopEvent event) {
        if (event instanceof MainLoopEvent.OfAgent of) {
            return of.event() instanceof AgentEvent.NewStep step
                    ? "NewStep " + name(step.entry().step())
                    : "FinalTape " + ((AgentEvent.FinalTape) of.event()).tape().size();
        } else if (event instanceof MainLoopEvent.AgentTape of) {
            return "AgentTape " + of.tape().size();
        } else if (event instanceof MainLoopEvent.NewObservation of) {
            return "NewObservation " + name(of.entry().step());
        } else if (event instanceof MainLoopEvent.EnvironmentTape of) {
            return "EnvironmentTape " + of.tape().size();
        }
        return ((MainLoopEvent.Ended) event).status().toString();
    }

    private static String name(TapeStep step) {
        return step.getClass().getSimpleName();
    }

    @Test
    void aStopStepAmongTheNewStepsEndsIt() {
        TapeAgent agent = agent(HandMadeNode.of("n", STOP, new AssistantThought("after the stop")));
        assertEnds(MainLoopStatus.FINISHED, MainLoop.run(agent, agent.environment(), start));
    }

    @Test
    void aFinishedTapeCanBeContinued() {
        TapeAgent agent = agent(HandMadeNode.of("n", STOP));
        Tape done = MainLoop.run(agent, agent.environment(), start).finalTape();
        TapeAgent other =
                toolAgent(new ScriptedLlm().then(LlmOutput.of(List.of(CALL))).then(LlmOutput.of("V")));
        MainLoopStream again = MainLoop.run(other, other.environment(), done.append(new UserStep("and now?")));
        Tape more = again.finalTape();
        assertEquals(List.of(ToolCalls.of(CALL), RESULT, ANSWER), more.steps().subList(3, more.size()));
    }

    @Test
    void anAgentThatDoesNotActEndsItWithoutActions() {
        TapeAgent agent = TapeAgent.builder("bot")
                .node(HandMadeNode.of("n", new AssistantThought("hm")))
                .maxIterations(2)
                .build();
        assertEnds(MainLoopStatus.NO_ACTIONS, MainLoop.run(agent, agent.environment(), start));
    }

    @Test
    void aMessageToTheUserEndsItWithExternalInputNeeded() {
        TapeAgent agent = agent(HandMadeNode.of("n", ANSWER));
        assertEnds(MainLoopStatus.EXTERNAL_INPUT_NEEDED, MainLoop.run(agent, agent.environment(), start));
    }

    @Test
    void theMostLoopsEndItWithAStatusThatSaysSo() {
        TapeAgent agent = agent(HandMadeNode.of("n", ToolCalls.of(CALL)));
        StockTools tools = new StockTools();
        MainLoopStream loop = MainLoop.run(agent, new ToolEnvironment(List.of(tools)), start, 3);
        assertEnds(MainLoopStatus.MAX_LOOPS_REACHED, loop);
        assertEquals(7, loop.tape().size());
        assertEquals(3, tools.called.size());
        assertEnds(MainLoopStatus.MAX_LOOPS_REACHED, MainLoop.run(agent, agent.environment(), start, 0));
    }

    @Test
    void whereTheTapeEndsWithACallTheEnvironmentBegins() {
        TapeAgent agent = toolAgent(ScriptedLlm.saying("V"));
        Tape done = MainLoop.run(agent, agent.environment(), start.append(ToolCalls.of(CALL)))
                .finalTape();
        assertEquals(List.of(RESULT, ANSWER), done.steps().subList(2, done.size()));
    }

    @Test
    void aParsingFailureIsToldToTheModelAndTheNodeRunsAgain() {
        ScriptedLlm llm = ScriptedLlm.saying("{'kind': 'assistant'}", "{'kind': 'assistant', 'content': 'V'}");
        TapeAgent agent = TapeAgent.builder("bot")
                .node(StandardNode.builder("json", StepUnion.of(AssistantStep.TYPE))
                        .dialect(io.tapewright.completion.Dialect.JSON)
                        .build())
                .node(HandMadeNode.of("never", STOP))
                .llm(llm)
                .build();
        Tape done = MainLoop.run(agent, agent.environment(), start).finalTape();
        assertEquals(LlmOutputParsingFailure.class, done.step(1).getClass());
        assertEquals(ANSWER, done.step(done.size() - 1));
        List<String> seen = llm.prompts.get(1).messages().stream()
                .map(m -> m.content().orElse(""))
                .toList();
        assertEquals("{\"kind\": \"assistant\"}", seen.get(1), "a node that declares JSON says itself how");
        assertEquals(
                "Your answer could not be read: at the root: the property content is missing,"
                        + " found: {\"kind\": \"assistant\"}\n    {\"kind\": \"assistant\"}\n    ^\nTry again.",
                seen.get(2));
    }

    @Test
    void closingItClosesTheCallThatIsUnderWay() {
        ScriptedLlm llm = new ScriptedLlm().then(new LlmEvent.Chunk("V"), new LlmEvent.Chunk("!"));
        TapeAgent agent = toolAgent(llm);
        MainLoopStream loop = MainLoop.run(agent, agent.environment(), start);
        loop.next();
        loop.close();
        assertEquals(llm.prompts, llm.closed);
        assertFalse(loop.hasNext());
        assertSame(start, loop.tape());
    }

    private static void assertEnds(MainLoopStatus expected, MainLoopStream loop) {
        assertEquals(expected, status(loop));
    }

    /** Reads a loop to its end and answers how it ended. */
    static MainLoopStatus status(MainLoopStream loop) {
        MainLoopEvent last = null;
        while (loop.hasNext()) {
            last = loop.next();
        }
        return assertInstanceOf(MainLoopEvent.Ended.class, last).status();
    }

    private static TapeAgent agent(AgentNode node) {
        return TapeAgent.builder("bot").node(node).tools(new StockTools()).build();
    }

    private static TapeAgent toolAgent(ScriptedLlm llm) {
        StepUnion union = StepUnion.builder()
                .toolCalls(StockTools.SPECS)
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).tools(StockTools.SPECS).build())
                .tools(new StockTools())
                .llm(llm)
                .build();
    }
}
