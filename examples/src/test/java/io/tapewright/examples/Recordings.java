package io.tapewright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmCallJson;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.replay.CallLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The embedded recordings are scripted: we wrote the answers, and an agent that gets them makes the prompts.
 *
 * <p>With {@code -Dexamples.rewrite=true} a test that compares a recording with its script writes the recording instead.
 */
public final class Recordings {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "tapewright", "examples");

    private Recordings() {}

    /** A model that gives some answers in order, whatever it is asked. */
    public static Llm script(LlmOutput... answers) {
        Deque<LlmOutput> left = new ArrayDeque<>(Arrays.asList(answers));
        return prompt -> LlmStream.of(prompt, left.removeFirst());
    }

    /** Checks that an example's recording has the prompts and answers of some calls, or rewrites it. */
    public static void check(String example, List<LlmCall> calls) throws IOException {
        Path recording = RESOURCES.resolve(example).resolve("recording.jsonl");
        if (Boolean.getBoolean("examples.rewrite")) {
            Files.createDirectories(RESOURCES.resolve(example));
            Files.deleteIfExists(recording);
            try (CallLog log = CallLog.appendTo(recording)) {
                calls.forEach(log::accept);
            }
        }
        List<LlmCall> recorded = Files.readAllLines(recording).stream()
                .map(line -> LlmCallJson.readCall(JsonValue.parse(line)))
                .toList();
        assertEquals(
                calls.stream().map(Recordings::conversation).toList(),
                recorded.stream().map(Recordings::conversation).toList());
    }

    private static List<Object> conversation(LlmCall call) {
        return List.of(call.prompt().messages(), call.prompt().tools(), call.output());
    }
}
