package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.NodeEvent;
import io.tapewright.agent.Replay;
import io.tapewright.agent.ReplayResult;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.test.Law;
import io.tapewright.test.ScriptedLlm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the page on testing, run. */
class TestingTest {
    private final Market market = Market.embedded();

    @Test
    void scriptedModel() {
        ScriptedLlm llm = ScriptedLlm.saying("1. get_stock_ticker", "It is VMC.");
        TapeAgent agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .llm(llm)
                .build();

        Tape tape = agent.run(Tape.of(new UserStep("What is the ticker of Vulcan?")))
                .finalTape();

        assertEquals(new AssistantStep("It is VMC."), tape.step(2));
        assertEquals(2, llm.prompts().size());
    }

    @Test
    void nodeAlone() {
        TapeAgent agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .build(); // without a model
        AgentNode acting = agent.findNode("acting").orElseThrow();
        var context = new NodeContext(agent, Tape.of(new UserStep("What is VMC?"), new AssistantThought("I know.")));

        Prompt prompt = acting.makePrompt(context);
        var steps = acting.generateSteps(context, LlmStream.of(prompt, LlmOutput.of("A ticker.")));
        var completion = acting.makeCompletion(Dialect.TOOLS, List.of(new AssistantStep("A ticker.")), 2);

        assertEquals(4, prompt.messages().size());
        assertEquals(new AssistantStep("A ticker."), firstStep(steps));
        assertEquals(LlmOutput.of("A ticker."), completion);
    }

    private static TapeStep firstStep(Iterator<NodeEvent> events) {
        NodeEvent event = events.next();
        return event instanceof NodeEvent.Whole whole ? whole.step() : firstStep(events);
    }

    @Test
    void recordedTape() {
        List<LlmCall> calls = new ArrayList<>();
        Tape recorded = MainLoop.run(
                        AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                                .llm(ScriptedLlm.saying("1. I know.", "It is VMC."))
                                .onLlmCall(calls::add)
                                .build(),
                        new ToolEnvironment(List.of()),
                        Tape.of(new UserStep("What is the ticker of Vulcan?")))
                .finalTape();

        TapeAgent agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .llm(ReplayLlm.of(calls)) // or ReplayLlm.from(file)
                .build();
        ReplayResult result =
                Replay.of(agent).withEnvironment(agent.environment()).replay(recorded);
        result.requireSame();

        assertEquals(recorded.steps(), result.tape().steps());
    }

    @Test
    void lawOfAnAgent() {
        TapeAgent agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .build();
        Law.check(agent); // the unions of all its nodes and of its subagents, in each dialect
    }

    @Test
    void lawOfAUnion() {
        Law.of(StepUnion.of(VerdictStep.TYPE)).seed(4711).tries(1000).check();
    }

    @Test
    void lawWithStepsOfOnesOwn() {
        StepUnion union = StepUnion.of(EvenStep.TYPE, AssistantStep.TYPE);
        Law.of(union)
                .with(EvenStep.TYPE, random -> new Even(2 * random.nextInt(100)))
                .check();
    }
}
