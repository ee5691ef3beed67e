package io.tapewright.examples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.examples.Recordings;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelloTest {
    private static final String ANSWER = "Bonjour Ada, quel plaisir de vous accueillir !";

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        var agent = HelloAgent.builder(new Hello("French"))
                .llm(Recordings.script(LlmOutput.of(ANSWER)))
                .onLlmCall(calls::add)
                .build();

        Tape done = agent.run(Tape.of(new UserStep("Hi, I am Ada!"))).finalTape();

        assertEquals(List.of(new UserStep("Hi, I am Ada!"), new AssistantStep(ANSWER)), done.steps());
        Recordings.check("hello", calls);
    }
}
