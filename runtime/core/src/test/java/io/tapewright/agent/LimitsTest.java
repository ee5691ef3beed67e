package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits end a main loop that would go on, on the tape and in the status. */
class LimitsTest {
    private static final ToolCall CALL = ToolCall.of("c", "work", JsonValue.parse("{}"));
    private static final ToolResult RESULT = new ToolResult("done", "c");

    private final FunctionTools tools = new FunctionTools().with("work", arguments -> "done");
    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void turnsOfTheAgentAreLimited() {
        assertEnds(
                Limits.NONE.withLoops(2),
                MainLoopStatus.MAX_LOOPS_REACHED,
                "The limit of 2 turns of the agent was reached.",
                ToolCalls.of(CALL),
                RESULT,
                ToolCalls.of(CALL),
                RESULT);
    }

    @Test
    void callsOfModelsAreLimited() {
        assertEnds(
                Limits.NONE.withLlmCalls(1),
                MainLoopStatus.MAX_LLM_CALLS_REACHED,
                "The limit of 1 calls of models was reached.",
                ToolCalls.of(CALL),
                RESULT);
    }

    @Test
    void tokensAreLimited() {
        assertEnds(
                Limits.NONE.withTokens(250),
                MainLoopStatus.MAX_TOKENS_REACHED,
                "The limit of 250 tokens was reached.",
                ToolCalls.of(CALL),
                RESULT,
                ToolCalls.of(CALL),
                RESULT,
                ToolCalls.of(CALL),
                RESULT);
    }

    @Test
    void costsAreLimited() {
        Llm dear = new Llm() {
            @Override
            public LlmStream generate(Prompt prompt) {
                return LlmStream.of(prompt, LlmOutput.of(List.of(CALL)), new Usage(1_000_000, 500_000, false));
            }

            @Override
            public Price price() {
                return new Price(2, 10); // 7 dollars a call
            }
        };
        MainLoopStream loop = MainLoop.run(agent(dear), environment(), start, Limits.NONE.withCost(10));
        assertEquals(MainLoopStatus.MAX_COST_REACHED, MainLoopTest.status(loop));
        assertEquals(
                end("The limit of 10.0 US dollars was reached."),
                loop.tape().step(loop.tape().size() - 1));
        assertEquals(2, tools.called.size());
    }

    @Test
    void aCallIsNotedWithItsCostAndARecordedOneCostsNothing() {
        Price price = new Price(2, 10);
        assertEquals(7, price.of(new Usage(1_000_000, 500_000, false)));
        assertEquals(5, price.of(new Usage(-1, 500_000, false)));
        assertEquals(0, price.of(new Usage(1_000_000, 500_000, true)));
    }

    @Test
    void callsOfToolsAreLimitedAndThoseThatMayNotBeMadeHaveAResultAllTheSame() {
        assertEnds(
                Limits.NONE.withToolCalls(1),
                MainLoopStatus.MAX_TOOL_CALLS_REACHED,
                "The limit of 1 calls of tools was reached.",
                ToolCalls.of(CALL),
                RESULT,
                ToolCalls.of(CALL),
                new ToolResult("This was not carried out. The limit of 1 calls of tools was reached.", "c"));
        assertEquals(1, tools.called.size());
    }

    @Test
    void limitsAreOnWhereNobodySaysAnything() {
        MainLoopStream loop = MainLoop.run(agent(callingLlm(Usage.UNKNOWN)), environment(), start);
        assertEquals(MainLoopStatus.MAX_LOOPS_REACHED, MainLoopTest.status(loop));
        assertEquals(Limits.DEFAULT.loops(), tools.called.size());
    }

    @Test
    void whatWasRecordedBeforeCostsNoTokens() {
        Limits limits = Limits.NONE.withTokens(1).withLoops(3);
        MainLoopStream loop = MainLoop.run(agent(callingLlm(new Usage(50, 50, true))), environment(), start, limits);
        assertEquals(MainLoopStatus.MAX_LOOPS_REACHED, MainLoopTest.status(loop));
    }

    @Test
    void nodesThatRunOnWithoutAnActionAreLimitedWithinATurn() {
        Llm thinking = prompt -> LlmStream.of(prompt, LlmOutput.of("hm"));
        TapeAgent thinker = TapeAgent.builder("bot")
                .node(StandardNode.builder("think", StepUnion.of(AssistantThought.TYPE))
                        .build())
                .llm(thinking)
                .maxIterations(3)
                .build();
        MainLoopStream loop = MainLoop.run(thinker, environment(), start, Limits.NONE.withLlmCalls(2));
        assertEquals(MainLoopStatus.MAX_LLM_CALLS_REACHED, MainLoopTest.status(loop));
        assertEquals(
                List.of(thought(), thought(), end("The limit of 2 calls of models was reached.")),
                loop.tape().steps().subList(1, loop.tape().size()));
        MainLoopStream exhausted = MainLoop.run(thinker, environment(), start);
        assertEquals(MainLoopStatus.NO_ACTIONS, MainLoopTest.status(exhausted));
        assertEquals(
                end("The limit of 3 runs of nodes without an action was reached."),
                exhausted.tape().step(exhausted.tape().size() - 1));
    }

    @Test
    void aTapeThatReachedALimitCanBeContinued() {
        Tape ended = MainLoop.run(agent(callingLlm(Usage.UNKNOWN)), environment(), start, Limits.NONE.withLoops(1))
                .finalTape();
        assertFalse(environment().isAwaited(ended));
        Tape done = MainLoop.run(
                        agent(ScriptedLlm.saying("Well.")), environment(), ended.append(new UserStep("Go on.")))
                .finalTape();
        assertEquals(new AssistantStep("Well."), done.step(done.size() - 1));
    }

    @Test
    void theEndThatAnEnvironmentMakesEndsTheLoop() {
        Environment ending = tape -> tape.append(new FinalObservation());
        MainLoopStream loop = MainLoop.run(agent(callingLlm(Usage.UNKNOWN)), ending, start);
        assertEquals(MainLoopStatus.FINISHED, MainLoopTest.status(loop));
        assertEquals(
                List.of(ToolCalls.of(CALL), new FinalObservation()),
                loop.tape().steps().subList(1, 3));
    }

    private void assertEnds(Limits limits, MainLoopStatus status, String reason, TapeStep... steps) {
        MainLoopStream loop = MainLoop.run(agent(callingLlm(new Usage(60, 40, false))), environment(), start, limits);
        assertEquals(status, MainLoopTest.status(loop));
        Tape tape = loop.tape();
        assertEquals(List.of(steps), tape.steps().subList(1, tape.size() - 1));
        assertEquals(end(reason), tape.step(tape.size() - 1));
    }

    private static AssistantThought thought() {
        return new AssistantThought("hm");
    }

    private static FinalObservation end(String reason) {
        return new FinalObservation(Map.of("reason", JsonValue.of(reason)));
    }

    private static Llm callingLlm(Usage usage) {
        return prompt -> LlmStream.of(prompt, LlmOutput.of(List.of(CALL)), usage);
    }

    private ToolEnvironment environment() {
        return new ToolEnvironment(List.of(tools));
    }

    private TapeAgent agent(Llm llm) {
        StepUnion union = StepUnion.builder()
                .toolCalls(tools.specs())
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).tools(tools.specs()).build())
                .tools(tools)
                .llm(llm)
                .build();
    }
}
