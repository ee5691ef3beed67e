package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.tape.Tape;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Progress in text. */
class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Tape tape = Tape.of();

    @Test
    void aTerminalSeesABarThatGrows() {
        ProgressBar bar = ProgressBar.onTerminal(out);
        bar.skipped(new BatchProgress(0, 0, 1, OptionalInt.of(3)));
        bar.finished(tape, new BatchProgress(1, 1, 1, OptionalInt.of(3)));
        bar.finished(tape, new BatchProgress(2, 1, 1, OptionalInt.of(3)));
        bar.ended(new BatchProgress(2, 1, 1, OptionalInt.of(3)));
        assertEquals(
                "\r[##########--------------------] 1/3 tapes, 1 done before"
                        + "\r[####################----------] 2/3 tapes, 1 failed, 1 done before"
                        + "\r[##############################] 3/3 tapes, 1 failed, 1 done before"
                        + "\r[##############################] 3/3 tapes, 1 failed, 1 done before"
                        + System.lineSeparator(),
                text());
    }

    @Test
    void whereNobodyKnowsHowManyThereAreTheyAreCounted() {
        ProgressBar.onTerminal(out).finished(tape, new BatchProgress(7, 0, 0, OptionalInt.empty()));
        assertEquals("\r7 tapes", text());
    }

    @Test
    void aLogSeesALineForEachTenth() {
        ProgressBar bar = ProgressBar.inLog(out);
        for (int i = 1; i <= 40; i++) {
            bar.finished(tape, new BatchProgress(i, 0, 0, OptionalInt.of(40)));
        }
        bar.ended(new BatchProgress(40, 0, 0, OptionalInt.of(40)));
        String[] lines = text().split(System.lineSeparator());
        assertEquals(10, lines.length);
        assertEquals("4/40 tapes", lines[0]);
        assertEquals("40/40 tapes", lines[9]);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
