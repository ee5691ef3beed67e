package io.tapewright.completion;

import static io.tapewright.completion.Dialect.TEXT;
import static io.tapewright.completion.SampleUnions.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.SampleUnions.Shout;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDialectTest {
    private final StepUnion union = SampleUnions.TEXT;

    @ParameterizedTest
    @ValueSource(strings = {"x", "  spaces \n\n", "{\"kind\": \"assistant\"}", "```\ncode\n```", "\u0000", "😀"})
    void textIsTakenVerbatim(String text) {
        assertEquals(List.of(new AssistantThought(text)), union.read(TEXT, LlmOutput.of(text), 0));
        assertEquals(LlmOutput.of(text), union.write(TEXT, List.of(new AssistantThought(text)), 0));
    }

    @Test
    void anEmptyAnswerIsAFailureThatSaysSo() {
        assertEquals("Your answer was empty. Answer with text.", failure(LlmOutput.of("")));
        assertEquals(
                "Your answer was empty. Answer with text.",
                failure(new LlmOutput(Optional.empty(), List.of(), FinishReason.STOP)));
    }

    @Test
    void aToolCallIsAFailureEvenWithWordsBesideIt() {
        String message = failure(LlmOutput.of("ok", List.of(call("c", "{}"))));
        assertTrue(message.contains("only answer in words"), message);
    }

    @Test
    void aTextThatTheStepRefusesIsAFailureWithTheReason() {
        StepUnion shouts = StepUnion.of(Shout.TYPE);
        var e = assertThrows(UnreadableCompletionException.class, () -> shouts.read(TEXT, LlmOutput.of("quiet"), 0));
        assertTrue(e.getMessage().contains("a shout ends with '!'"), e.getMessage());
        var inTools = assertThrows(
                UnreadableCompletionException.class, () -> shouts.read(Dialect.TOOLS, LlmOutput.of("quiet"), 0));
        assertTrue(inTools.getMessage().contains("a shout ends with '!'"), inTools.getMessage());
    }

    @Test
    void whatIsNotOneTextCannotBeSaid() {
        AssistantThought thought = new AssistantThought("x");
        assertUnsayable(List.of());
        assertUnsayable(List.of(thought, thought));
        assertUnsayable(List.of(new AssistantThought("")));
        assertUnsayable(List.of(new AssistantThought(JsonValue.parse("[1]"))));
        assertUnsayable(List.of(new AssistantStep("not of this union")));
    }

    @Test
    void onlyAUnionOfOneTextCanBeSpoken() {
        assertEquals(Optional.empty(), union.objection(TEXT));
        List.of(SampleUnions.PLAN, SampleUnions.TWO_TEXTS, SampleUnions.CALLS, SampleUnions.EVERYTHING)
                .forEach(other -> assertTrue(other.objection(TEXT).isPresent(), other.describe()));
        String why = SampleUnions.EVERYTHING.objection(TEXT).orElseThrow();
        assertTrue(why.contains("plan, buy, response and calls of tools"), why);
    }

    @Test
    void theDialectThatSuitsIsTheSimplest() {
        assertEquals(TEXT, SampleUnions.TEXT.defaultDialect());
        assertEquals(Dialect.JSON, SampleUnions.PLAN.defaultDialect());
        assertEquals(Dialect.JSON, SampleUnions.TWO_TEXTS.defaultDialect());
        assertEquals(Dialect.TOOLS, SampleUnions.CALLS.defaultDialect());
    }

    private String failure(LlmOutput output) {
        return assertThrows(UnreadableCompletionException.class, () -> union.read(TEXT, output, 0))
                .getMessage();
    }

    private void assertUnsayable(List<TapeStep> steps) {
        assertThrows(UnsayableStepsException.class, () -> union.write(TEXT, steps, 0));
    }
}
