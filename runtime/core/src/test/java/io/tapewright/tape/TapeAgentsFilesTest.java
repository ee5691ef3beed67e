package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tapewright.SharedData;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepTypes;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tapes that Python wrote. */
class TapeAgentsFilesTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intro_notebook/failed_tape.json",
                "llama_agent/tape.json",
                "llama_agent/start_tape.json",
                "delegate/tape.json",
                "delegate/start_tape.json"
            })
    void aTapeIsWrittenBackAsTheJsonThatItWas(String name) {
        String json = SharedData.text("tapeagents/" + name);
        Tape tape = Tape.read(json, CODEC);
        assertEquals(JACKSON.readTree(json), JACKSON.readTree(tape.toJson(CODEC)));
        JsonNode steps = JACKSON.readTree(json).path("steps");
        JsonNode longer = JACKSON.readTree(tape.append(new UserStep("more")).toJson(CODEC));
        assertEquals(steps.size() + 1, longer.path("steps").size());
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(steps.get(i), longer.path("steps").get(i));
        }
    }

    @Test
    void theFailedTapeIsReadIntoBuiltInSteps() {
        Tape tape = Tape.read(SharedData.text("tapeagents/intro_notebook/failed_tape.json"), CODEC);
        assertInstanceOf(UserStep.class, tape.step(0));
        ToolCalls calls = assertInstanceOf(ToolCalls.class, tape.step(2));
        assertEquals("get_stock_ticker", calls.toolCalls().get(0).function().name());
        assertEquals(new SetNextNode("act"), tape.step(3));
        assertEquals(Optional.of("act"), tape.prefix(4).views().top().nextNode());
        assertEquals("Agent", tape.entry(2).metadata().agent());
        assertEquals(
                List.of(),
                tape.steps().stream().filter(s -> s instanceof ForeignStep).toList());
    }

    @Test
    void kindsThatNobodyKnowsAreKept() {
        Tape tape = Tape.read(SharedData.text("tapeagents/delegate/tape.json"), CODEC);
        assertEquals(
                "all_verbs", assertInstanceOf(ForeignStep.class, tape.step(0)).kind());
        assertEquals(List.of(), tape.views().top().entries());
        assertEquals(
                "I am a text with some verbs like running, jumping, and swimming.",
                tape.context().orElseThrow().text());
    }
}
