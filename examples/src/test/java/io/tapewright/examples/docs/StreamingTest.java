package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.AgentEvent.CallClosed;
import io.tapewright.agent.AgentEvent.NewStep;
import io.tapewright.agent.AgentEvent.PartialStep;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.TaskThreads;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.test.ScriptedLlm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the guide about what comes while a model speaks, run. */
class StreamingTest {
    private static final ToolCall CALL =
            ToolCall.of("a", "get_stock_ticker", JsonValue.of("{\"company_name\": \"Vulcan Materials\"}"));

    private final Tape start = Tape.of(new UserStep("What is the ticker of Vulcan?"));
    private final TapeAgent agent = agent();

    private static TapeAgent agent() {
        return AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(new ScriptedLlm(
                                LlmOutput.of("Look it up."), LlmOutput.of(List.of(CALL)), LlmOutput.of("It is VMC."))
                        .inChunksOf(8))
                .build();
    }

    /** Where a user sees what comes. */
    private static final class Screen {
        final List<String> lines = new ArrayList<>();

        void grow(String text) {
            lines.add(text + "…");
        }

        void show(Object line) {
            lines.add(line.toString());
        }
    }

    @Test
    void whatComesIsSeenBeforeItIsWhole() {
        Screen screen = new Screen();

        try (var events = MainLoop.run(agent, agent.environment(), start)) {
            for (var event : events) {
                if (event instanceof OfAgent of && of.event() instanceof PartialStep growing) {
                    growing.soFar().get().text("content").ifPresent(screen::grow);
                } else if (event instanceof OfAgent of && of.event() instanceof CallClosed said) {
                    screen.show("calls " + said.call().function().name());
                } else if (event instanceof OfAgent of && of.event() instanceof NewStep made) {
                    screen.show(made.entry().step().getClass().getSimpleName());
                }
            }
        }

        assertEquals(
                List.of(
                        "Look it …",
                        "Look it up.…",
                        "AssistantThought",
                        "calls get_stock_ticker",
                        "ToolCalls",
                        "SetNextNode",
                        "It is VM…",
                        "It is VMC.…",
                        "AssistantStep",
                        "SetNextNode"),
                screen.lines);
    }

    @Test
    void callsThatStartEarly() {
        ToolEnvironment environment = ToolEnvironment.builder(agent.tools())
                .executor(TaskThreads.executor())
                .startEarly("get_stock_ticker", "get_stock_data") // they look something up and change nothing
                .build();
        Tape done = MainLoop.run(agent, environment, start).finalTape();

        assertEquals(
                MainLoop.run(agent(), agent.environment(), start).finalTape().steps(), done.steps());
    }
}
