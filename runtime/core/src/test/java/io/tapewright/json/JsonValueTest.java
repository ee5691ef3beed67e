package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"b\": 2} | {\"b\":2,\"a\":1}",
                "\"A\\n\"             | \"\\u0041\\u000a\"",
                "1                    | 1.0",
                "100                  | 1e2",
                "0                    | -0.0",
                "[1.50, {}]           | [ 1.5 , { } ]",
                "12345678901234567890123 | 1.2345678901234567890123E22",
            })
    void theSameJsonWrittenDifferentlyIsEqual(String one, String other) {
        assertEquals(JsonValue.parse(one), JsonValue.parse(other));
        assertEquals(JsonValue.parse(one).hashCode(), JsonValue.parse(other).hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1          | \"1\"",
                "[1, 2]     | [2, 1]",
                "[1]        | [1, 1]",
                "{\"a\": 1} | {\"a\": 2}",
                "{\"a\": 1} | {\"b\": 1}",
                "{\"a\": null} | {}",
                "null       | false",
                "9007199254740993 | 9007199254740992.0",
                "0.1        | 0.10000000000000001",
                "[]         | {}",
            })
    void differentJsonIsNotEqual(String one, String other) {
        assertNotEquals(JsonValue.parse(one), JsonValue.parse(other));
        assertNotEquals(JsonValue.parse(other), JsonValue.parse(one));
    }

    @Test
    void theTextOfAStringIsItsContentAndOfAnythingElseItsJson() {
        assertEquals("a \"b\"", JsonValue.of("a \"b\"").text());
        assertEquals("{\"a\": 1.0}", JsonValue.parse("{\"a\": 1.0}").text());
        assertEquals("-5", JsonValue.of(-5).text());
        assertEquals("true", JsonValue.of(true).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "null", "{}", "[1", "a \"b\"", "\\", "\u0001\n", "\u00e9\ud83d\ude00"})
    void aStringThatWasMadeIsTheOneThatIsReadFromItsJson(String content) {
        JsonValue made = JsonValue.of(content);
        JsonValue read = JsonValue.parse(made.json());
        assertEquals(content, read.text());
        assertEquals(made.text(), read.text());
        assertEquals(made, read);
        assertEquals(read, made);
        assertEquals(read, JsonValue.of(content).withoutNulls());
        assertEquals(made.hashCode(), read.hashCode());
        assertEquals(read.toString(), made.toString());
        assertTrue(made.isString());
        assertFalse(made.isObject());
        assertFalse(made.isNull());
    }

    @ParameterizedTest
    @EnumSource(JsonWriter.Layout.class)
    void aStringIsWrittenTheSameWhetherItWasMadeOrRead(JsonWriter.Layout layout) {
        JsonValue made = JsonValue.of("a \"b\", {c: [d]}\n");
        assertEquals(written(JsonValue.parse(made.json()), layout), written(made, layout));
    }

    private static String written(JsonValue value, JsonWriter.Layout layout) {
        JsonWriter out = JsonWriter.of(layout).beginArray().value(value).beginObject();
        return out.name("x").value(value).endObject().endArray().end();
    }

    @Test
    void aValueKnowsWhatItIs() {
        assertTrue(JsonValue.of("x").isString());
        assertFalse(JsonValue.of(1).isString());
        assertTrue(JsonValue.parse("{}").isObject());
        assertFalse(JsonValue.parse("[]").isObject());
        assertTrue(JsonValue.parse(" null ").isNull());
        assertTrue(JsonValue.NULL.isNull());
        assertFalse(JsonValue.of("null").isNull());
    }

    @Test
    void aTreeGivesBackItsNumbersDigitForDigit() {
        String json = "{\"price\":262.0,\"tax\":0.10,\"big\":12345678901234567890.123456789}";
        assertEquals(json, JsonValue.of(JsonValue.parse(json).tree()).json());
    }

    @Test
    void ofARepeatedPropertyTheLastCountsAsInPython() {
        JsonValue twice = JsonValue.parse("{\"a\":1,\"a\":2}");
        assertEquals(JsonValue.parse("{\"a\":2}"), twice);
        assertEquals("{\"a\":1,\"a\":2}", twice.json());
    }

    @Test
    void aTreeMadeByJacksonIsTheSameValue() {
        JsonMapper jackson = new JsonMapper();
        String json = "{\"a\": [1, -2.25, 1e400, \"\\ud83d\\ude00/\"], \"b\": {\"c\": null}}";
        assertEquals(JsonValue.parse("{\"x\": [1, 2.5]}"), JsonValue.of(jackson.readTree("{\"x\": [1, 2.5]}")));
        assertEquals(JsonValue.parse(json), JsonValue.of(JsonValue.parse(json).tree()));
    }
}
