package io.tapewright.examples.delegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrregularVerbFinderTest {
    private static final LlmOutput[] SCRIPT = {
        LlmOutput.of("{\"kind\": \"all_verbs\", \"verbs\": [\"sang\", \"fell\", \"walked\", \"stopped\"]}"),
        LlmOutput.of("{\"kind\": \"irregular_verbs\", \"verbs\": [\"sing\", \"fall\"]}")
    };

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        var agent = IrregularVerbFinderAgent.builder(
                        new IrregularVerbFinder(),
                        VerbFinderAgent.builder(new VerbFinder()),
                        IrregularVerbFilterAgent.builder(new IrregularVerbFilter()))
                .llm(Recordings.script(SCRIPT))
                .onLlmCall(calls::add)
                .build();

        Tape done = agent.run(Tape.of(new UserStep(Main.TEXT))).finalTape();

        Recordings.check("delegate", calls);
        assertEquals(
                List.of(
                        new UserStep(Main.TEXT),
                        new AllVerbs(List.of("sang", "fell", "walked", "stopped")),
                        new IrregularVerbs(List.of("sing", "fall"))),
                done.steps());
        assertEquals(
                List.of("", "irregular_verb_finder/verb_finder", "irregular_verb_finder/irregular_verb_filter"),
                done.entries().stream().map(entry -> entry.metadata().agent()).toList());
    }

    @Test
    void theMainRunsOnTheRecording() throws Exception {
        String printed = Printed.by(() -> Main.main(new String[0]));
        assertTrue(printed.contains("irregular_verb_filter · filtering · irregular_verbs"), printed);
    }
}
