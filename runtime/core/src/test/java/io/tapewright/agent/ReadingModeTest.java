package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tape tells what was repaired; who wants it strict gets it strict. */
class ReadingModeTest {
    private static final Tape START = Tape.of(new UserStep("hi"));

    @Test
    void theMetadataOfAStepTellsWhatWasRepaired() {
        Tape done = run(ReadingMode.TOLERANT, "{'kind': 'assistant', 'content': 'V',}");
        assertEquals(new AssistantStep("V"), done.step(1));
        assertEquals(
                Map.of("repairs", JsonValue.parse("[{\"kind\": \"extra_comma\", \"position\": 37}]")),
                done.entry(1).metadata().other());
    }

    @Test
    void ofACleanCompletionThereIsNothingToTell() {
        Tape done = run(ReadingMode.TOLERANT, "{'kind': 'assistant', 'content': 'V'}");
        assertEquals(Map.of(), done.entry(1).metadata().other());
    }

    @Test
    void inStrictModeTheSameIsAFailure() {
        Tape done = run(ReadingMode.STRICT, "{'kind': 'assistant', 'content': 'V',}");
        assertInstanceOf(LlmOutputParsingFailure.class, done.step(1));
    }

    private static Tape run(ReadingMode mode, String completion) {
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("json", StepUnion.of(AssistantStep.TYPE))
                        .dialect(Dialect.JSON)
                        .build())
                .readingMode(mode)
                .llm(ScriptedLlm.saying(completion))
                .build()
                .run(START)
                .finalTape();
    }
}
