package io.tapewright.examples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
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

    @Test
    void anyServerThatSpeaksOpenAisProtocolCanBeTheModel() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .body("data: {\"choices\": [{\"index\": 0, \"delta\": {\"content\": \"Salut Ada\"}}]}\n\n"
                            + "data: [DONE]\n\n")
                    .build());
            server.start();

            String printed = Printed.by(() ->
                    Main.main(new String[] {"--base-url", server.url("/v1").toString(), "--model", "some-model"}));

            assertTrue(printed.contains("Salut Ada"), printed);
            assertTrue(server.takeRequest().getBody().utf8().contains("some-model"));
        }
    }

    @Test
    void anUnknownArgumentIsAnsweredWithThoseThatThereAre() {
        var e = assertThrows(IllegalArgumentException.class, () -> Main.main(new String[] {"--lively"}));
        assertTrue(String.valueOf(e.getMessage()).contains("--base-url"), e.getMessage());
    }
}
