package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void ofArgumentsThatStayAsTheyCameTheMetadataTellsToo() {
        Tape done = run(ReadingMode.TOLERANT, call("{'company': 'V',}"), call("{}"), call("{company: 'V'}"));
        assertEquals(
                JsonValue.of("{\"company\": \"V\",}"),
                ((ToolCalls) done.step(1)).toolCalls().get(0).function().arguments());
        assertEquals(
                Map.of(
                        "repairs",
                        JsonValue.parse("[{\"kind\": \"extra_comma\", \"position\": 16},"
                                + " {\"kind\": \"unquoted\", \"position\": 1}]")),
                done.entry(1).metadata().other());
    }

    @Test
    void ofCleanArgumentsAndOfThoseThatAreNoJsonAtAllThereIsNothingToTell() {
        for (String arguments : List.of("{'company': 'V'}", "", "{}", "what?")) {
            Tape done = run(ReadingMode.TOLERANT, call(arguments));
            assertInstanceOf(ToolCalls.class, done.step(1));
            assertEquals(Map.of(), done.entry(1).metadata().other(), arguments);
        }
    }

    @Test
    void inStrictModeSloppyArgumentsAreAFailureAndNoneAreNot() {
        LlmOutputParsingFailure failure = assertInstanceOf(
                LlmOutputParsingFailure.class,
                run(ReadingMode.STRICT, call("{'company': 'V',}")).step(1));
        assertTrue(failure.error().startsWith("The arguments of ticker could not be read"), failure.error());
        assertInstanceOf(ToolCalls.class, run(ReadingMode.STRICT, call("")).step(1));
    }

    @Test
    void theMetadataOfAFailureTellsThatTheAnswerEndedTooEarly() {
        LlmOutput cutOff = new LlmOutput(Optional.of("I think tha"), List.of(), FinishReason.LENGTH);
        Tape done = run(Dialect.TOOLS, ReadingMode.TOLERANT, cutOff);
        LlmOutputParsingFailure failure = assertInstanceOf(LlmOutputParsingFailure.class, done.step(1));
        assertEquals("I think tha", failure.llmOutput());
        assertEquals(
                Map.of("finish_reason", JsonValue.of("length")),
                done.entry(1).metadata().other());
    }

    private static ToolCall call(String arguments) {
        return ToolCall.of("a", "ticker", JsonValue.of(arguments.replace('\'', '"')));
    }

    private static Tape run(ReadingMode mode, ToolCall... calls) {
        return run(Dialect.TOOLS, mode, LlmOutput.of(List.of(calls)));
    }

    private static Tape run(ReadingMode mode, String completion) {
        return run(Dialect.JSON, mode, LlmOutput.of(completion.replace('\'', '"')));
    }

    private static Tape run(Dialect dialect, ReadingMode mode, LlmOutput answer) {
        StepUnion union = StepUnion.builder()
                .toolCalls(StockTools.SPECS)
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).dialect(dialect).build())
                .readingMode(mode)
                .llm(new ScriptedLlm().then(answer))
                .build()
                .run(START)
                .finalTape();
    }
}
