package io.tapewright.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Training text" of SEMANTICS: a text, of which so many characters at the end are the output. */
class TrainingTextTest {
    private static final TrainingText TEXT = TrainingText.of("Q: 1+1? A: 2", 2);

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anOutputThatIsNoPartOfTheTextIsRefused(int nPredicted) {
        assertRefused(
                () -> TrainingText.of("Q: 1+1? A: 2", nPredicted),
                "n_predicted is " + nPredicted + ", but the output is a part of the text, which has 12 characters");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatJsonCanNotSayAreRefused(double number) {
        assertRefused(() -> TEXT.withReward(number), "reward has the number " + number);
        assertRefused(() -> TEXT.withLogprobs(List.of(-0.5, number), List.of()), "logprobs has the number " + number);
        assertRefused(() -> TEXT.withLogprobs(List.of(), List.of(number)), "ref_logprobs has the number " + number);
    }

    @Test
    void listsOfTheSameTokensHaveOneLength() {
        assertRefused(
                () -> TEXT.withLogprobs(List.of(-0.5, -0.1), List.of(-0.5)),
                "logprobs has 2 elements and ref_logprobs has 1, but both say something of the same tokens");
        assertRefused(() -> TEXT.withTokens(List.of(7), List.of(-100, 7)), "input_ids has 1 elements and labels has 2");
    }

    private static void assertRefused(Executable making, String message) {
        var error = assertThrows(IllegalArgumentException.class, making);
        assertTrue(String.valueOf(error.getMessage()).startsWith(message), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "Q: 1+1? A: 2, 2, Q: 1+1? A:, ' 2'",
        "ab, 0, ab, ''",
        "ab, 2, '', ab",
        "'', 0, '', ''",
        "😀?👍🏽!, 3, 😀?, 👍🏽!",
    })
    void theTextHasTwoParts(String text, int nPredicted, String promptText, String outputText) {
        TrainingText made = TrainingText.of(text, nPredicted);
        assertEquals(promptText, made.promptText());
        assertEquals(outputText, made.outputText());
        assertEquals(made, TrainingText.of(promptText, outputText));
    }

    @Test
    void whatIsKnownBesidesIsAddedToACopy() {
        TrainingText full = TEXT.withReward(0.5)
                .withLogprobs(List.of(-0.5), List.of(-0.75))
                .withTokens(List.of(1, 2), List.of(-100, 2))
                .withGroupId("sums")
                .withMetadata(Map.of("task", JsonValue.of(17)));

        assertEquals(
                new TrainingText(
                        "Q: 1+1? A: 2",
                        2,
                        0.5,
                        List.of(-0.5),
                        List.of(-0.75),
                        List.of(1, 2),
                        List.of(-100, 2),
                        Optional.of("sums"),
                        Map.of("task", JsonValue.of(17))),
                full);
        assertEquals(TrainingText.of("Q: 1+1? A: 2", 2), TEXT);
    }

    @Test
    void itDoesNotChangeWithTheListsThatItWasMadeOf() {
        List<Double> logprobs = new ArrayList<>(List.of(-0.5));
        List<Integer> ids = new ArrayList<>(List.of(1));
        Map<String, JsonValue> metadata = new HashMap<>(Map.of("task", JsonValue.of(17)));
        TrainingText text =
                TEXT.withLogprobs(logprobs, logprobs).withTokens(ids, ids).withMetadata(metadata);
        logprobs.clear();
        ids.clear();
        metadata.clear();
        assertEquals(List.of(-0.5), text.logprobs());
        assertEquals(List.of(-0.5), text.refLogprobs());
        assertEquals(List.of(1), text.inputIds());
        assertEquals(List.of(1), text.labels());
        assertEquals(1, text.metadata().size());
    }
}
