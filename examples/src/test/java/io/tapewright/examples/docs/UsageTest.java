package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.AgentEvent.NewStep;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent.NewObservation;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.agent.Reuse;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Main;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.openai.OpenAiLlm;
import io.tapewright.llm.replay.CallLog;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of README and docs, run. A sample in a page must stand here, or in an example, to the letter. */
class UsageTest {
    private final Market market = Market.embedded();
    private final Llm llm = ReplayLlm.from(
                    Objects.requireNonNull(Main.class.getResourceAsStream("recording.jsonl")), "recording.jsonl")
            .repeatingLast();

    @Test
    void runAndResume() {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .llm(llm)
                .build();
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));

        Tape acted = agent.run(start).finalTape(); // until the agent acts: it wants a tool called
        Tape done = MainLoop.run(agent, agent.environment(), acted).finalTape(); // tools and agent in turn

        String json = done.toJson(AnalystAgent.codec());
        Tape loaded = Tape.read(json, AnalystAgent.codec());
        Tape resumed = agent.run(loaded.prefix(5)).finalTape(); // from any point

        assertEquals(done, loaded);
        assertTrue(resumed.size() > 5);
    }

    @Test
    void watch() {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .llm(llm)
                .build();
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));
        List<Object> seen = new ArrayList<>();

        try (var events = MainLoop.run(agent, agent.environment(), start)) {
            for (var event : events) {
                if (event instanceof OfAgent of && of.event() instanceof NewStep made) {
                    seen.add(made.entry().step());
                } else if (event instanceof NewObservation observed) {
                    seen.add(observed.entry().step());
                }
            }
        }

        assertEquals(9, seen.size(), "a plan, twice a call with transition and result, an answer with its transition");
    }

    @Test
    void realModels() {
        Llm gpt = OpenAiLlm.builder("gpt-4o-mini")
                .apiKey("sk-secret")
                .temperature(0.1)
                .build();
        Llm local = OpenAiLlm.builder("llama-3.1-8b")
                .baseUrl("http://localhost:8080/v1")
                .build();

        assertTrue(gpt.info().json().contains("gpt-4o-mini"));
        assertTrue(local.info().json().contains("llama-3.1-8b"));
    }

    @Test
    void recordAndReplay(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("calls.jsonl");
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));
        var builder = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market));

        try (CallLog log = CallLog.appendTo(file)) {
            var agent = builder.llm(llm).onLlmCall(log).build();
            MainLoop.run(agent, agent.environment(), start).finalTape();
        }
        var replayed = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .llm(ReplayLlm.from(file))
                .build();
        Tape again = MainLoop.run(replayed, replayed.environment(), start).finalTape();

        assertTrue(again.steps().stream().anyMatch(step -> step instanceof AssistantStep));
        LlmException unknown = assertThrows(
                LlmException.class,
                () -> replayed.run(Tape.of(new UserStep("How?"))).finalTape());
        assertTrue(String.valueOf(unknown.getMessage()).contains("How?"), unknown.getMessage());
    }

    @Test
    void otherDialects() {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .dialect("acting", Dialect.JSON)
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("""
                        {"kind": "tool_call", "tool_name": "get_stock_ticker", "parameters": {"company_name": "Vulcan"}}""")))
                .build();

        Tape tape = MainLoop.run(agent, agent.environment(), Tape.of(new UserStep("Hi")), 1)
                .finalTape();

        assertTrue(tape.toJson(AnalystAgent.codec()).contains("VSW"));
    }

    @Test
    void reuse() {
        var builder = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market));
        var teacher = builder.llm(llm).build();
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));
        Tape taught = MainLoop.run(teacher, teacher.environment(), start).finalTape();
        var student = AnalystAgent.builder(new Analyst("2024-09-18"), new StockTools(market))
                .dialect("acting", Dialect.JSON)
                .build();

        Reuse reuse = student.reuse(taught);
        Tape own = reuse.tape(); // the same steps, with the student's nodes and prompts
        List<LlmCall> calls = reuse.calls(); // a prompt and a completion for each run of a node

        assertEquals(taught.steps(), own.steps());
        assertEquals(4, calls.size());
        assertTrue(calls.get(1).output().content().orElse("").contains("\"kind\": \"tool_call\""));
    }

    @Test
    void byHand() {
        TapeAgent echo = TapeAgent.builder("echo")
                .node(StandardNode.builder("answering", StepUnion.of(AssistantStep.TYPE))
                        .system(prompt -> "Repeat what you are told.")
                        .build())
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("Hello!")))
                .build();
        Tape tape = echo.run(Tape.of(new UserStep("Hello!"))).finalTape();

        assertEquals(List.of(new UserStep("Hello!"), new AssistantStep("Hello!")), tape.steps());
    }
}
