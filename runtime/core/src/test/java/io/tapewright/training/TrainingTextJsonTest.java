package io.tapewright.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTextJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                                                          | the training text is not an object, but "[]"
                    {}                                                          | the training text has no text
                    {"text": null, "n_predicted": 0}                            | the training text has no text
                    {"text": "ab"}                                              | the training text has no n_predicted
                    {"text": ["a"], "n_predicted": 0}                           | the training text's text is not a string, but "["a"]"
                    {"text": "ab", "n_predicted": "1"}                          | n_predicted is not a whole number of 32 bits, but ""1""
                    {"text": "ab", "n_predicted": 1.5}                          | n_predicted is not a whole number of 32 bits, but "1.5"
                    {"text": "ab", "n_predicted": 3000000000}                   | n_predicted is not a whole number of 32 bits
                    {"text": "ab", "n_predicted": 3}                            | n_predicted is 3, but the output is a part of the text
                    {"text": "ab", "n_predicted": 1, "reward": "high"}          | reward is not a number, but ""high""
                    {"text": "ab", "n_predicted": 1, "reward": 1e999}           | reward has the number Infinity
                    {"text": "ab", "n_predicted": 1, "logprobs": {}}            | logprobs is not a list, but "{}"
                    {"text": "ab", "n_predicted": 1, "ref_logprobs": [null]}    | ref_logprobs is not a number, but "null"
                    {"text": "ab", "n_predicted": 1, "input_ids": [1.5]}        | input_ids is not a whole number of 32 bits, but "1.5"
                    {"text": "ab", "n_predicted": 1, "labels": 1}               | labels is not a list, but "1"
                    {"text": "ab", "n_predicted": 1, "group_id": 1}             | group_id is not a string, but "1"
                    {"text": "ab", "n_predicted": 1, "metadata": []}            | metadata is not an object, but "[]"
                    """)
    void whatIsNoTrainingTextIsRefusedWithTheReason(String json, String reason) {
        var error = assertThrows(TrainingTextException.class, () -> TrainingTextJson.read(JsonValue.parse(json)));
        assertTrue(String.valueOf(error.getMessage()).contains(reason), error.getMessage());
    }

    @Test
    void aLongWrongValueIsShownInPart() {
        JsonValue json = JsonValue.parse("{\"text\": [\"" + "a".repeat(10_000) + "\"], \"n_predicted\": 0}");
        var error = assertThrows(TrainingTextException.class, () -> TrainingTextJson.read(json));
        assertTrue(String.valueOf(error.getMessage()).length() < 200, error.getMessage());
    }

    @Test
    void whatIsAbsentOrNullHasTheValuesOfTapeAgentsAndUnknownKeysArePassedOver() {
        TrainingText text = TrainingText.of("ab", 1);
        assertEquals(text, read("{'text': 'ab', 'n_predicted': 1}"));
        assertEquals(
                text,
                read("{'text': 'ab', 'n_predicted': 1, 'reward': null, 'logprobs': null, 'ref_logprobs': null,"
                        + "'input_ids': null, 'labels': null, 'group_id': null, 'metadata': null, 'fork_id': 7}"));
    }

    @Test
    void everyKeyIsWrittenAsTapeAgentsWritesIt() {
        assertEquals(
                "{\"text\": \"ab\", \"n_predicted\": 1, \"reward\": 0.0, \"logprobs\": [], \"ref_logprobs\": [], "
                        + "\"input_ids\": [], \"labels\": [], \"group_id\": null, \"metadata\": {}}",
                TrainingTextJson.write(TrainingText.of("ab", 1)).json());
    }

    @Test
    void whatIsWrittenIsReadBackAndIsALine() {
        TrainingText text = TrainingText.of("Grüß dich,\n„😀“\u2028\\ \"x\"", 3)
                .withReward(-1e-7)
                .withLogprobs(List.of(-0.1, -17.25), List.of(0.0, -1e300))
                .withTokens(List.of(0, Integer.MAX_VALUE), List.of(-100, Integer.MAX_VALUE))
                .withGroupId("")
                .withMetadata(Map.of("b", JsonValue.parse("[1,\n2]"), "a", JsonValue.NULL, "\n", JsonValue.of("\n")));
        JsonValue json = TrainingTextJson.write(text);
        assertEquals(text, TrainingTextJson.read(json));
        assertEquals(text, TrainingTextJson.read(JsonValue.parse(json.json())));
        assertFalse(json.json().contains("\n"), json.json());
        assertTrue(json.json().indexOf("\"a\"") < json.json().indexOf("\"b\""), "metadata by name");
    }

    private static TrainingText read(String json) {
        return TrainingTextJson.read(JsonValue.parse(json.replace('\'', '"')));
    }
}
