package io.tapewright.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedLlmTest {
    private static final Prompt PROMPT = Prompt.of(Message.user("Who's there?"));

    @Test
    void askedOnceMoreThanItHasAnswersItFailsAndShowsThePrompt() {
        ScriptedLlm llm = ScriptedLlm.saying("me");
        llm.generate(PROMPT);
        var error = assertThrows(LlmException.class, () -> llm.generate(PROMPT));
        assertTrue(error.getMessage().contains("prompt 2"), error.getMessage());
        assertTrue(error.getMessage().contains("Who's there?"), error.getMessage());
    }

    @Test
    void aChunkWithoutCharactersWouldNeverEnd() {
        assertThrows(IllegalArgumentException.class, () -> new ScriptedLlm().inChunksOf(0));
    }

    @Test
    void answersComeInOrderAndPromptsAreRemembered() {
        ScriptedLlm llm = ScriptedLlm.saying("a").then(LlmOutput.of("b"));
        assertEquals(2, llm.answersLeft());
        assertEquals(LlmOutput.of("a"), llm.generate(PROMPT).output());
        assertEquals(
                LlmOutput.of("b"), llm.generate(Prompt.of(Message.user("And?"))).output());
        assertEquals("And?", llm.prompts().get(1).messages().get(0).content().orElseThrow());
        assertEquals(0, llm.answersLeft());
    }

    @Test
    void textsMayComeInPieces() {
        List<LlmEvent> events = new ArrayList<>();
        ScriptedLlm.saying("abcde").inChunksOf(2).generate(PROMPT).forEachRemaining(events::add);
        assertEquals(
                List.of(
                        new LlmEvent.Chunk("ab"),
                        new LlmEvent.Chunk("cd"),
                        new LlmEvent.Chunk("e"),
                        new LlmEvent.Output(LlmOutput.of("abcde"), Usage.UNKNOWN)),
                events);
    }
}
