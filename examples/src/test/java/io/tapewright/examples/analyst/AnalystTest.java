package io.tapewright.examples.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.examples.console.Options;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalystTest {
    private static final LlmOutput[] SCRIPT = {
        LlmOutput.of("1. get_stock_ticker, as I need the ticker of Vulcan.\n"
                + "2. get_stock_data, for its prices since the first of September."),
        LlmOutput.of(List.of(call("call_1", "get_stock_ticker", "{\"company_name\": \"Vulcan\"}"))),
        LlmOutput.of(List.of(call(
                "call_2",
                "get_stock_data",
                "{\"symbol\": \"VSW\", \"start_date\": \"2024-09-01\", \"end_date\": \"2024-09-17\"}"))),
        LlmOutput.of("Vulcan Stone Works (VSW) has fallen this month: from 236.16 dollars on 3 September to 219.23 on"
                + " 16 September, a loss of about 7 %.")
    };

    private static ToolCall call(String id, String tool, String arguments) {
        return ToolCall.of(id, tool, JsonValue.of(arguments));
    }

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(Recordings.script(SCRIPT))
                .onLlmCall(calls::add)
                .build();
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));
        MainLoop.run(agent, agent.environment(), start).finalTape();
        Recordings.check("analyst", calls);
    }

    @Test
    void theMainJobWritesATapeThatEndsWithTheAnswer(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tape.json");
        Printed.by(() -> Main.main(new String[] {"--out", file.toString()}));

        Tape tape = Tape.read(Files.readString(file), AnalystAgent.codec());
        assertEquals(new AssistantStep(SCRIPT[3].content().orElseThrow()), tape.step(tape.size() - 2));
        assertEquals(
                2,
                tape.steps().stream().filter(step -> step instanceof ToolResult).count());
    }

    @Test
    void aTapeResumesFromEachOfItsPrefixes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tape.json");
        Printed.by(() -> Main.main(new String[] {"--out", file.toString()}));
        Tape tape = Tape.read(Files.readString(file), AnalystAgent.codec());
        for (int length = 1; length < tape.size() - 1; length++) {
            assertTrue(resumes(tape.prefix(length)), "from " + length + " steps");
        }
    }

    /** The recorded model only knows the prompts of the recorded run, so that any other prompt would be an error. */
    private static boolean resumes(Tape prefix) {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(Options.parse().llm(Main.class, "recording.jsonl"))
                .build();
        Tape done = MainLoop.run(agent, agent.environment(), prefix).finalTape();
        return done.steps().contains(new AssistantStep(SCRIPT[3].content().orElseThrow()));
    }
}
