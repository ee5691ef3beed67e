package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import io.tapewright.tool.Toolset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the annotations of jakarta.validation demand is checked by generated readers, whichever compiler made them. */
class ConstraintsTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    private static final String RIGHT = """
            {"score": 10, "part": 0.5, "price": 999.99, "debt": 0, "count": 1, "ratio": 0.1, "step": 1, "name": "12345",
             "note": "ab", "code": "ABC", "tail": "a...z", "mail": "a@b", "nick": "😀😀", "tags": ["x"], "weights": [1.0],
             "limits": {"a": 1}, "items": [[], [1]]}""";

    @ParameterizedTest
    @EnumSource
    void whatMeetsTheConstraintsIsRead(CompilerKind compiler) {
        StepType<?> form = form(compiler);
        assertEquals(
                JsonValue.parse(RIGHT.replaceFirst("\\{", "{\"kind\": \"form\", ")),
                form.toJson(form.read(JsonReader.of(RIGHT))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "score": 10     | "score": 11          | /score    | at most 10, found 11
                    "score": 10     | "score": -1          | /score    | at least 0, found -1
                    "part": 0.5     | "part": 0            | /part     | more than 0, found 0
                    "part": 0.5     | "part": 1.0          | /part     | less than 1, found 1.0
                    "price": 999.99 | "price": 1000        | /price    | less than
                    "price": 999.99 | "price": 0.001       | /price    | decimals
                    "price": 999.99 | "price": 1e-999999   | /price    | decimals
                    "price": 999.99 | "price": 1e999999999 | /price    | less than
                    "debt": 0       | "debt": 1            | /debt     | at most 0
                    "count": 1      | "count": 0           | /count    | more than 0
                    "ratio": 0.1    | "ratio": 0.11        | /ratio    | at most 0.1
                    "step": 1       | "step": -1           | /step     | more than 0
                    "name": "12345" | "name": "123456"     | /name     | at most 5 characters, found 6
                    "name": "12345" | "name": " "          | /name     | not blank
                    "note": "ab"    | "note": "a"          | /note     | at least 2 characters, found 1
                    "code": "ABC"   | "code": "ABC1"       | /code     | matches [A-Z]{3}|[0-9]+, found "ABC1"
                    "tail": "a...z" | "tail": "b...z"      | /tail     | matches a.*
                    "tail": "a...z" | "tail": "a...y"      | /tail     | matches .*Z in any case
                    "mail": "a@b"   | "mail": "a b@c"      | /mail     | e-mail
                    "nick": "😀😀"  | "nick": "abc"        | /nick     | expected 2 characters, found 3
                    "tags": ["x"]   | "tags": []           | /tags     | at least 1 elements, found 0
                    "tags": ["x"]   | "tags": ["x", ""]    | /tags/1   | not blank
                    "weights": [1.0] | "weights": [1, 2, 3] | /weights | 1 to 2 elements, found 3
                    "limits": {"a": 1} | "limits": {"a": 1, "b": 2} | /limits | at most 1 properties
                    "limits": {"a": 1} | "limits": {"a": 0} | /limits/a | at least 1
                    "items": [[], [1]] | "items": [[], [1, 0]] | /items/1/1 | more than 0
                    """)
    void whatDoesNotIsRefusedWithItsPath(String right, String wrong, String path, String problem) {
        assertTrue(RIGHT.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class,
                    () -> form(compiler).read(JsonReader.of(RIGHT.replace(right, wrong))),
                    wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaSaysThem(CompilerKind compiler) {
        assertEquals(
                JsonValue.parse("""
                        {"score": {"type": "integer", "description": "a number", "minimum": 0, "maximum": 10},
                         "part": {"type": "number", "description": "a number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
                         "price": {"type": "number", "description": "a number", "exclusiveMinimum": -1000,
                           "exclusiveMaximum": 1000, "multipleOf": 0.01},
                         "debt": {"type": "integer", "description": "a number", "maximum": 0},
                         "count": {"type": "integer", "description": "a number", "minimum": 1},
                         "ratio": {"type": "number", "description": "a number", "maximum": 0.1},
                         "step": {"type": "integer", "description": "a number", "minimum": 1},
                         "name": {"type": "string", "description": "a text", "maxLength": 5, "pattern": "\\\\S"},
                         "note": {"type": "string", "description": "a text", "minLength": 2},
                         "code": {"type": "string", "description": "a text", "pattern": "^(?:[A-Z]{3}|[0-9]+)$"},
                         "tail": {"type": "string", "description": "a text (matching .*Z in any case)", "pattern": "^a.*$"},
                         "mail": {"type": "string", "description": "a text", "format": "email"},
                         "nick": {"type": "string", "description": "a text", "minLength": 2, "maxLength": 2},
                         "tags": {"type": "array", "description": "texts", "minItems": 1,
                           "items": {"type": "string", "pattern": "\\\\S"}},
                         "weights": {"type": "array", "description": "numbers", "minItems": 1, "maxItems": 2,
                           "items": {"type": "number"}},
                         "limits": {"type": "object", "description": "numbers", "maxProperties": 1,
                           "additionalProperties": {"type": "integer", "minimum": 1}},
                         "items": {"type": "array", "description": "things",
                           "items": {"type": "array", "items": {"type": "integer", "minimum": 1}}}}"""),
                JsonValue.of(
                        JsonValue.parse(form(compiler).schema().json()).tree().get("properties")));
    }

    private static final String ANSWERS = """
            {"words": ["a"], "codes": ["abc"], "counts": [1, 2], "sums": [0.5], "parts": [1.0], "grid": [[1, 2]],
             "pages": [["a"]], "notes": ["a"], "data": "AP8=", "key": "AA==", "agreed": true, "spam": false,
             "born": "2999-01-01", "read": "2999-01-01T00:00:00Z", "due": 1000, "sent": ["2999-01-01"], "there": ""}""";

    @ParameterizedTest
    @EnumSource
    void elementsBytesAndTruthsThatMeetTheConstraintsAreRead(CompilerKind compiler) {
        StepType<?> answers = build(compiler).stepType("demo.AnswersStep");
        assertEquals(
                JsonValue.parse(ANSWERS.replaceFirst("\\{", "{\"kind\": \"answers\", ")),
                answers.toJson(answers.read(JsonReader.of(ANSWERS))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "words": ["a"]   | "words": ["a", ""]        | /words/1   | not blank
                    "words": ["a"]   | "words": ["a", "b", "c"]  | /words     | at most 2 elements
                    "codes": ["abc"] | "codes": ["abc", "abcd"]  | /codes/1   | at most 3 characters
                    "codes": ["abc"] | "codes": []               | /codes     | at least 1 elements
                    "counts": [1, 2] | "counts": [1, 0]          | /counts/1  | more than 0, found 0
                    "counts": [1, 2] | "counts": []              | /counts    | at least 1 elements
                    "sums": [0.5]    | "sums": [0.75]            | /sums/0    | at most 0.5, found 0.75
                    "sums": [0.5]    | "sums": [0, 0]            | /sums      | at most 1 elements
                    "parts": [1.0]   | "parts": [1.0, 1.5]       | /parts/1   | at most 1, found 1.5
                    "grid": [[1, 2]] | "grid": [[1, 0]]          | /grid/0/1  | more than 0
                    "grid": [[1, 2]] | "grid": [[1, 2, 3]]       | /grid/0    | at most 2 elements
                    "grid": [[1, 2]] | "grid": [[], []]          | /grid      | at most 1 elements
                    "pages": [["a"]] | "pages": [["a"], []]      | /pages/1   | at least 1 elements
                    "notes": ["a"]   | "notes": [" "]            | /notes/0   | not blank
                    "data": "AP8="   | "data": "AAAA"            | /data      | 1 to 2 bytes, found 3
                    "data": "AP8="   | "data": ""                | /data      | 1 to 2 bytes, found 0
                    "key": "AA=="    | "key": "AAA="             | /key       | at most 1 bytes, found 2
                    "agreed": true   | "agreed": false           | /agreed    | expected true, found false
                    "spam": false    | "spam": true              | /spam      | expected false, found true
                    """)
    void elementsBytesAndTruthsThatDoNotAreRefusedWithTheirPath(
            String right, String wrong, String path, String problem) {
        assertTrue(ANSWERS.contains(right), "the case changes nothing");
        for (CompilerKind compiler : CompilerKind.values()) {
            StepType<?> answers = build(compiler).stepType("demo.AnswersStep");
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> answers.read(JsonReader.of(ANSWERS.replace(right, wrong))), wrong);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaSaysThemOfElementsBytesTruthsAndTimes(CompilerKind compiler) {
        assertEquals(
                JsonValue.parse("""
                        {"words": {"type": "array", "description": "texts", "maxItems": 2,
                           "items": {"type": "string", "pattern": "\\\\S"}},
                         "codes": {"type": "array", "description": "texts", "minItems": 1,
                           "items": {"type": "string", "maxLength": 3}},
                         "counts": {"type": "array", "description": "numbers", "minItems": 1,
                           "items": {"type": "integer", "minimum": 1}},
                         "sums": {"type": "array", "description": "numbers", "maxItems": 1,
                           "items": {"type": "number", "maximum": 0.5}},
                         "parts": {"type": "array", "description": "numbers", "items": {"type": "number", "maximum": 1}},
                         "grid": {"type": "array", "description": "numbers", "maxItems": 1,
                           "items": {"type": "array", "maxItems": 2, "items": {"type": "integer", "minimum": 1}}},
                         "pages": {"type": "array", "description": "texts in lists",
                           "items": {"type": "array", "minItems": 1, "items": {"type": "string"}}},
                         "notes": {"type": "array", "description": "texts",
                           "items": {"type": "string", "pattern": "\\\\S"}},
                         "data": {"type": "string", "contentEncoding": "base64",
                           "description": "bytes (bytes in base64, at least 1 byte, at most 2 bytes)"},
                         "key": {"type": "string", "contentEncoding": "base64",
                           "description": "bytes (bytes in base64, at most 1 byte)"},
                         "agreed": {"type": "boolean", "description": "yes (always true)"},
                         "spam": {"type": "boolean", "description": "no (always false)"},
                         "born": {"type": "string", "format": "date", "description": "a day (in the past)"},
                         "read": {"type": "string", "format": "date-time", "description": "a moment (not in the future)"},
                         "due": {"type": "integer", "description": "a year (not in the past)"},
                         "sent": {"type": "array", "description": "days",
                           "items": {"type": "string", "format": "date", "description": "in the past"}},
                         "there": {"type": "string", "description": "a text"}}"""),
                JsonValue.of(JsonValue.parse(build(compiler)
                                .stepType("demo.AnswersStep")
                                .schema()
                                .json())
                        .tree()
                        .get("properties")));
    }

    @ParameterizedTest
    @EnumSource
    void plainTextIsHeldToThemToo(CompilerKind compiler) {
        StepType<?> words = build(compiler).stepType("demo.WordsStep");
        assertTrue(words.isText());
        assertEquals(words.ofText("well"), words.read(JsonReader.of("{\"text\": \"well\"}")));
        for (String wrong : new String[] {"\n", "much too long"}) {
            assertThrows(IllegalArgumentException.class, () -> words.ofText(wrong));
        }
    }

    @ParameterizedTest
    @EnumSource
    void argumentsOfToolsAreHeldToThem(CompilerKind compiler) throws Exception {
        Toolset shop = build(compiler).make("demo.ShopToolset", Toolset.class);
        assertEquals(JsonValue.of(3), shop.call("sell", JsonReader.of("{\"count\": 3}")));
        JsonReadException refusal =
                assertThrows(JsonReadException.class, () -> shop.call("sell", JsonReader.of("{\"count\": 4}")));
        assertEquals("/count", refusal.path());
    }

    private static StepType<?> form(CompilerKind compiler) {
        return build(compiler).stepType("demo.FormStep");
    }

    private static BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(
                compiler, c -> Build.with(c).folder("sources/constraints").run().clean());
    }
}
