package io.tapewright.examples.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;
import io.tapewright.step.StepTypes;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoetsTest {
    private static final List<String> SAID = List.of(
            "Snow on the sill,\nand the street is still.",
            "Let us hear the street, not only be told that it is still.",
            "Snow on the sill,\none bell, one dog, and then the hill.",
            "TERMINATE: now one hears how still it is.");
    private static final LlmOutput[] SCRIPT = {
        LlmOutput.of("poet"), LlmOutput.of(SAID.get(0)),
        LlmOutput.of("critic"), LlmOutput.of(SAID.get(1)),
        LlmOutput.of("poet"), LlmOutput.of(SAID.get(2)),
        LlmOutput.of("critic"), LlmOutput.of(SAID.get(3))
    };

    private static List<String> said(Tape tape) {
        return tape.steps().stream()
                .filter(step ->
                        step instanceof Respond respond && !respond.content().isEmpty())
                .map(step -> ((Respond) step).content())
                .toList();
    }

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        Tape done = Poets.about("snow")
                .llm(Recordings.script(SCRIPT))
                .onLlmCall(calls::add)
                .build()
                .run(Tape.of())
                .finalTape();
        Recordings.check("team", calls);
        assertEquals(SAID, said(done));
    }

    @Test
    void theMainWritesTheTapeOfATalkThatTheCriticEnded(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tape.json");
        Printed.by(() -> Main.main(new String[] {"--out", file.toString()}));
        Tape tape = Tape.read(Files.readString(file), TapeCodec.of(StepTypes.builtIn()));
        assertEquals(SAID, said(tape));
        assertEquals(new FinalStep("The talk is over."), tape.step(tape.size() - 1));
    }
}
