package io.tapewright.llm.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallLogTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_cannot_be_written_is_named() {
        Path file = folder.resolve("none").resolve("calls.jsonl");
        var error = assertThrows(UncheckedIOException.class, () -> CallLog.appendTo(file));
        assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
    }

    @Test
    void a_call_after_the_end_is_not_lost_silently() throws Exception {
        CallLog log = CallLog.appendTo(folder.resolve("calls.jsonl"));
        log.close();
        assertThrows(UncheckedIOException.class, () -> log.accept(call("q", "a")));
    }

    @Test
    void a_line_that_a_crash_cut_off_does_not_swallow_the_next_call() throws Exception {
        Path file = folder.resolve("calls.jsonl");
        Files.writeString(file, "{\"prompt\": {\"mess");
        try (CallLog log = CallLog.appendTo(file)) {
            log.accept(call("q", "a"));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("{\"timestamp\""), lines.get(1));
    }

    @Test
    void an_interrupted_thread_writes_too_and_leaves_the_log_usable() throws Exception {
        Path file = folder.resolve("calls.jsonl");
        try (CallLog log = CallLog.appendTo(file)) {
            Thread.currentThread().interrupt();
            log.accept(call("1", "a"));
            assertTrue(Thread.interrupted());
            log.accept(call("2", "b"));
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void each_call_is_in_the_file_at_once_and_later_logs_append() throws Exception {
        Path file = folder.resolve("calls.jsonl");
        try (CallLog log = CallLog.appendTo(file)) {
            log.accept(call("one", "1"));
            assertEquals(1, Files.readAllLines(file).size());
        }
        try (CallLog log = CallLog.appendTo(file)) {
            log.accept(call("two", "zwölf 🦊"));
        }
        ReplayLlm replay = ReplayLlm.from(file);
        assertEquals(
                LlmOutput.of("zwölf 🦊"),
                replay.generate(Prompt.of(Message.user("two"))).output());
        assertEquals(
                LlmOutput.of("1"),
                replay.generate(Prompt.of(Message.user("one"))).output());
    }

    @Test
    void lines_of_many_threads_stay_whole() throws Exception {
        Path file = folder.resolve("calls.jsonl");
        try (CallLog log = CallLog.appendTo(file)) {
            IntStream.range(0, 100).parallel().forEach(i -> log.accept(call("q" + i, "a" + i)));
        }
        ReplayLlm replay = ReplayLlm.from(file);
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    LlmOutput.of("a" + i),
                    replay.generate(Prompt.of(Message.user("q" + i))).output());
        }
    }

    private static LlmCall call(String question, String answer) {
        return new LlmCall(
                Instant.EPOCH,
                Prompt.of(Message.user(question)),
                LlmOutput.of(answer),
                Usage.UNKNOWN,
                JsonValue.parse("{}"),
                0);
    }
}
