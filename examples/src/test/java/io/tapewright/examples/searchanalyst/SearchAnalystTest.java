package io.tapewright.examples.searchanalyst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.Reuse;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.examples.console.Options;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchAnalystTest {
    private static final String FOUND =
            "Workers of Vulcan Stone Works have been on strike in two quarries since 4 September.";
    private static final String ANSWER = "Vulcan Stone Works (VSW) has fallen from 236.16 to 219.23 dollars this month."
            + " Since 4 September its workers have been on strike in two quarries.";
    private static final LlmOutput[] SCRIPT = {
        LlmOutput.of("1. get_stock_ticker, for the ticker of Vulcan.\n2. get_stock_data, for its prices.\n"
                + "3. call_search_agent, for news about it."),
        LlmOutput.of(List.of(call("call_1", "get_stock_ticker", "{\"company_name\": \"Vulcan\"}"))),
        LlmOutput.of(List.of(call(
                "call_2",
                "get_stock_data",
                "{\"symbol\": \"VSW\", \"start_date\": \"2024-09-01\", \"end_date\": \"2024-09-17\"}"))),
        LlmOutput.of(List.of(call(
                "call_3", "call_search_agent", "{\"query\": \"News about Vulcan Stone Works in September 2024\"}"))),
        LlmOutput.of(List.of(call("call_4", "search", "{\"words\": [\"Vulcan\", \"September\"]}"))),
        LlmOutput.of(List.of(call("call_5", "read_page", "{\"url\": \"https://news.example/vulcan-strike\"}"))),
        LlmOutput.of(FOUND),
        LlmOutput.of(ANSWER)
    };

    private static ToolCall call(String id, String tool, String arguments) {
        return ToolCall.of(id, tool, JsonValue.of(arguments));
    }

    private static TapeAgent.Builder builder() {
        return SearchAnalystAgent.builder(
                new SearchAnalyst("2024-09-17"),
                new StockTools(Market.embedded()),
                SearchAgentAgent.builder(new SearchAgent(), new Web()));
    }

    private static Tape run(TapeAgent agent, Tape start) {
        return MainLoop.run(agent, agent.environment(), start).finalTape();
    }

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        TapeAgent agent =
                builder().llm(Recordings.script(SCRIPT)).onLlmCall(calls::add).build();

        Tape done = run(agent, Tape.of(new UserStep(Main.QUESTION)));

        Recordings.check("searchanalyst", calls);
        assertEquals(new AssistantStep(ANSWER), done.step(done.size() - 2));
        assertEquals(new AssistantThought(FOUND), done.views().top().output("search_agent"));
        assertEquals(
                1, done.steps().stream().filter(step -> step instanceof Call).count());
    }

    /** The recorded model only knows the prompts of the recorded run, so that any other prompt would be an error. */
    @Test
    void theTapeThatTheMainWritesResumesInTheMidstOfTheSearchToo(@TempDir Path folder) throws Exception {
        Tape tape = recorded(folder);
        for (int length = 1; length < tape.size() - 1; length++) {
            if (isBesideTransition(tape, length)) {
                continue; // the next steps stand elsewhere then, and ids of calls that we make tell where a step stands
            }
            TapeAgent agent = builder()
                    .llm(Options.parse().llm(Main.class, "recording.jsonl"))
                    .build();
            Tape done = run(agent, tape.prefix(length));
            assertEquals(new AssistantStep(ANSWER), done.step(done.size() - 2), "from " + length + " steps");
        }
    }

    private static boolean isBesideTransition(Tape tape, int length) {
        return tape.step(length) instanceof SetNextNode || tape.step(length) instanceof Call;
    }

    /** The tape of both agents is training data, whichever way the student speaks. */
    @ParameterizedTest
    @EnumSource(names = {"TOOLS", "JSON", "STRUCTURED"})
    void theTapeIsReused(Dialect dialect, @TempDir Path folder) throws Exception {
        Tape tape = recorded(folder);
        Reuse reuse = builder().dialect("acting", dialect).build().reuse(tape);
        assertEquals(tape.steps(), reuse.tape().steps());
        assertEquals(SCRIPT.length, reuse.calls().size());
    }

    private static Tape recorded(Path folder) throws Exception {
        Path file = folder.resolve("tape.json");
        Printed.by(() -> Main.main(new String[] {"--out", file.toString()}));
        return Tape.read(Files.readString(file), SearchAnalystAgent.codec());
    }
}
