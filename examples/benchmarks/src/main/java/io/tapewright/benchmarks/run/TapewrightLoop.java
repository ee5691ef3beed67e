package io.tapewright.benchmarks.run;

import io.tapewright.agent.Environment;
import io.tapewright.agent.Limits;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;

/** An agent of Tapewright, its environment and the main loop. */
final class TapewrightLoop {
    private final TapeAgent agent;
    private final Environment environment;

    TapewrightLoop(int calls) {
        LlmOutput call = LlmOutput.of(
                List.of(ToolCall.of("call_1", "echo", JsonValue.of("{\"text\": \"" + FakeModel.TEXT + "\"}"))));
        LlmOutput answer = LlmOutput.of(FakeModel.ANSWER);
        agent = CallerAgent.builder(new Caller(), new Worker.Tools())
                .llm(prompt -> LlmStream.of(prompt, callsIn(prompt) < calls ? call : answer))
                .build();
        environment = agent.environment();
    }

    /** After a system and a user message each call is a message, and so is each result. */
    private static int callsIn(Prompt prompt) {
        return (prompt.messages().size() - 2) / 2;
    }

    Tape run() {
        return MainLoop.run(agent, environment, Tape.of(new UserStep(FakeModel.QUESTION)), Limits.NONE)
                .finalTape();
    }
}
