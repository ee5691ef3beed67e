package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.Approval;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed without any chance to clean up: what they told of is on the disk. */
@Timeout(120)
class KillTest {
    @TempDir
    Path folder;

    @Test
    void aBatchThatIsKilledGoesOnWhereItWas() throws Exception {
        writeStarts("a", "b", "hang 1", "c", "hang 2", "d", "e");
        List<String> told = runAndKill("batch", 2, "hanging");
        List<String> finished =
                told.stream().filter(line -> line.startsWith("finished")).toList();
        assertEquals(List.of("finished a", "finished b", "finished c"), sorted(finished));
        assertEquals(List.of("a", "b", "c"), sorted(results()), "all that was told of, and no more");

        Files.createFile(folder.resolve("go"));
        List<String> toldAgain = runToTheEnd("batch");
        assertEquals(
                List.of("asked d", "asked e", "asked hang 1", "asked hang 2"),
                sorted(toldAgain.stream()
                        .filter(line -> line.startsWith("asked"))
                        .toList()));
        assertEquals(List.of("a", "b", "c", "d", "e", "hang 1", "hang 2"), sorted(results()));
    }

    @Test
    void anApprovalThatIsWaitedForOutlivesTheProcess() throws Exception {
        writeStarts("Pay the bill.");
        List<String> told = runAndKill("approval", 1, "waiting");
        assertFalse(told.contains("paid"));

        Tape waiting = TapeLog.read(folder.resolve("waiting.jsonl"), ProgramToKill.CODEC)
                .get(0);
        ApprovalRequired asked = (ApprovalRequired) waiting.step(waiting.size() - 1);
        Tape decided = waiting.append(Approval.of(asked.requests().get(0).id()));
        ProgramToKill.Till till = new ProgramToKill.Till();
        Tape done = MainLoop.run(
                        ProgramToKill.payer(till, prompt -> LlmStream.of(prompt, LlmOutput.of("Paid."))),
                        ProgramToKill.environment(till),
                        decided)
                .finalTape();
        assertEquals(
                List.of(new ToolResult("paid", "p1"), new AssistantStep("Paid.")),
                done.steps().subList(decided.size(), decided.size() + 2));
        assertEquals(1, till.paid);
    }

    // ---- the other process

    private List<String> runAndKill(String what, int times, String lastWords) throws Exception {
        Process process = start(what);
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = output(process)) {
            while (told.stream().filter(lastWords::equals).count() < times) {
                String line = lines.readLine();
                assertTrue(line != null, () -> "it ended by itself: " + told);
                told.add(line);
            }
            process.destroyForcibly(); // kill -9
            process.waitFor();
        }
        return told;
    }

    private List<String> runToTheEnd(String what) throws Exception {
        Process process = start(what);
        try (BufferedReader lines = output(process)) {
            List<String> told = lines.lines().toList();
            assertEquals(0, process.waitFor(), () -> String.join("\n", told));
            assertEquals("end", told.get(told.size() - 1));
            return told;
        }
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramToKill.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    // ---- files

    private void writeStarts(String... questions) throws IOException {
        try (TapeLog log = TapeLog.appendTo(folder.resolve("starts.jsonl"), ProgramToKill.CODEC)) {
            for (String question : questions) {
                log.accept(Tape.of(new UserStep(question)).withMetadata(TapeMetadata.of(question)));
            }
        }
    }

    private List<String> results() {
        return TapeLog.read(folder.resolve("results.jsonl"), ProgramToKill.CODEC).stream()
                .map(tape -> tape.metadata().parentId().orElseThrow())
                .toList();
    }

    private static List<String> sorted(List<String> lines) {
        return new ArrayList<>(new TreeSet<>(lines)).size() == lines.size()
                ? new ArrayList<>(new TreeSet<>(lines))
                : lines; // something is there twice, which no assertion expects
    }
}
