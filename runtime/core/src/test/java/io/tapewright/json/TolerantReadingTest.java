package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonRepair.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not quite JSON is taken for what was expected; what is not there is not made up. */
class TolerantReadingTest {
    private static final JsonNames NAMES =
            JsonNames.of("title", "count", "price", "done", "level", "tags", "parts", "due", "more");
    private static final JsonNames LEVELS = JsonNames.of("LOW", "VERY_HIGH");

    record Task(
            String title,
            int count,
            double price,
            boolean done,
            int level,
            List<String> tags,
            List<Task> parts,
            Optional<LocalDate> due,
            Map<String, String> more) {}

    private static Task task(JsonReader in) {
        String title = "";
        int count = 0;
        double price = 0;
        boolean done = false;
        int level = 0;
        List<String> tags = List.of();
        List<Task> parts = List.of();
        Optional<LocalDate> due = Optional.empty();
        Map<String, String> more = Map.of();
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 0 -> title = in.readString();
                case 1 -> count = in.readInt();
                case 2 -> price = in.readDouble();
                case 3 -> done = in.readBoolean();
                case 4 -> level = in.readChoice(LEVELS);
                case 5 -> tags = in.readList(JsonReader::readString);
                case 6 -> parts = in.readList(TolerantReadingTest::task);
                case 7 -> due = in.readNull() ? Optional.empty() : Optional.of(JsonForms.readLocalDate(in));
                default -> more = in.readMap(JsonReader::readString);
            }
        }
        in.require(NAMES, 1, seen);
        return new Task(title, count, price, done, level, tags, parts, due, more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'title': 'a', 'count': 2,}              | EXTRA_COMMA",
                "{'title': 'a',, 'count': 2}              | EXTRA_COMMA",
                "{'title': 'a' 'count': 2}                | MISSING_PUNCTUATION",
                "{'title' 'a', 'count': 2}                | MISSING_PUNCTUATION",
                "{title: 'a', count: 2}                   | UNQUOTED",
                "{'title': a, 'count': 2}                 | UNQUOTED",
                "{\u201ctitle\u201d: \u201ca\u201d, 'count': 2} | QUOTES",
                "{`title`: `a`, 'count': 2}               | QUOTES",
                "{''title'': ''a'', 'count': 2}           | QUOTES",
                "{'title: 'a', 'count': 2}                | MISSING_QUOTE",
                "{'title': 'a, 'count': 2}                | MISSING_QUOTE",
                "{'title': 'a', count': 2}                | MISSING_QUOTE",
                "{'title': 'a', /* two */ 'count': 2}     | COMMENT",
                "{'title': 'a', 'count': 2 // two\u2028}  | TRUNCATED",
                "{'title': 'a', 'count': '2'}             | NUMBER",
                "{'title': 'a', 'count': 2.0}             | NUMBER",
                "{'title': 'a', 'count': +2}              | NUMBER",
                "{'title': 'a', 'count': 2                | TRUNCATED",
                "{'title': 'a', 'count': 2]               | BRACKET",
                "{'title': 'a', 'Count': 2}               | SPELLING",
                "{'title': 'a', 'count': 2, 'x': {'y': 1}} | UNKNOWN_PROPERTY",
                "{'title': 'b', 'count': 2, 'title': 'a'} | REPEATED_PROPERTY",
                "{'title': 'a', 'price':, 'count': 2}     | MISSING_VALUE",
                "Here it is: {'title': 'a', 'count': 2}   | PROSE",
                "[{'title': 'a', 'count': 2}]             | BRACKET",
                "'{\\'title\\': \\'a\\', \\'count\\': 2}' | EMBEDDED",
                "{\\'title\\': \\'a\\', \\'count\\': 2}   | EMBEDDED",
                "{'title': 'a', 'count': 2, ...}          | COMMENT",
            })
    void deviationsAreRepairedAndNoted(String text, Kind kind) {
        JsonReader in = JsonReader.tolerant(text.replace('\'', '"'));
        Task task = task(in);
        in.end();
        assertEquals(new Task("a", 2, 0, false, 0, List.of(), List.of(), Optional.empty(), Map.of()), task);
        List<JsonRepair> repairs = in.takeRepairs();
        assertTrue(repairs.stream().anyMatch(repair -> repair.kind() == kind), repairs.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'title': 'He said 'no' to me', 'count': 1}  | He said 'no' to me",
                "{'title': 'He said 'no', and left', 'count': 1} | He said 'no', and left",
                "{'title': 'a\\qb'}                           | a\\qb",
                "{'title': 'a\u0001b'}                        | a\u0001b",
                "{'title': '''a 'b' c'''}                     | a 'b' c",
                "{'title': 'a' + 'b'}                         | ab",
                "{'title': 7}                                 | 7",
                "{'title': true, 'count': 1}                  | true",
                "{'title': {'a': [1]}}                        | {'a': [1]}",
                "{'title': see https://a.example/b, 'count': 1} | see https://a.example/b",
                "{'title': 'cut                               | cut",
                "{'title': 'cut}                              | cut",
            })
    void stringsSayWhatIsMeant(String text, String title) {
        assertEquals(title.replace('\'', '"'), read(text).title());
    }

    @Test
    void lineBreaksInStringsStay() {
        assertEquals("a\nb", read("{'title': 'a\nb'}").title());
        assertEquals(
                "{\n  x: 1,\n}\n",
                read("{'title': '{\n  x: 1,\n}\n', 'count': 1}").title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1,234.50 | 1234.5",
                "-2,000.00 | -2000",
                "1_000 | 1000",
                "$5.20 | 5.2",
                ".5 | 0.5",
                "7. | 7",
                "'1.234,5' | 1234.5",
            })
    void numbersAreReadWhereOnlyOneCanBeMeant(String number, double value) {
        assertEquals(
                value,
                read("{'title': 'a', 'price': " + number + ", 'count': 3}").price());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "5 or 6", "five", "50%", "007", "1,23", "''", "null", "1.5.2"})
    void otherNumbersAreErrors(String number) {
        JsonReadException e = error("{'title': 'a', 'price': " + number + "}");
        assertEquals("/price", e.path());
        assertEquals("expected a number", e.problem());
    }

    @Test
    void aNumberIsNeverRounded() {
        assertEquals(
                "expected a whole number",
                error("{'title': 'a', 'count': 1.5}").problem().substring(0, 23));
        assertEquals("/count", error("{'title': 'a', 'count': '99999999999'}").path());
    }

    @Test
    void groupsOfDigitsInAnArrayAreElements() {
        JsonReader in = JsonReader.tolerant("[1,234,]");
        assertEquals(List.of(1, 234), in.readList(JsonReader::readInt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"very_high", "'VERY HIGH'", "'Very-High!'", "'VERY_HIGH - by far'", "**VERY_HIGH**"})
    void constantsMayBeSpeltOtherwise(String said) {
        assertEquals(1, read("{'title': 'a', 'level': " + said + "}").level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'LOW or VERY_HIGH'", "'not LOW'", "'medium'", "'LOWER'", "3"})
    void otherConstantsAreErrors(String said) {
        assertEquals(
                "expected one of LOW, VERY_HIGH",
                error("{'title': 'a', 'level': " + said + "}").problem());
    }

    @ParameterizedTest
    @CsvSource({"True, true", "FALSE, false", "'true', true", "False, false"})
    void booleansMayBeThoseOfOtherLanguages(String said, boolean value) {
        assertEquals(value, read("{'title': 'a', 'done': " + said + "}").done());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "None", "'true or false'", "'not true'"})
    void otherBooleansAreErrors(String said) {
        assertEquals(
                "expected true or false",
                error("{'title': 'a', 'done': " + said + "}").problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title': 'a', 'parts': [{'title': 'b'}}, {'title': 'c'}], 'count': 2}",
                "{'title': 'a', 'parts': [{'title': 'b'} } , {'title': 'c'}}], 'count': 2}",
                "{'title': 'a', 'parts': [{'title': 'b'}, {'title': 'c'}}, 'count': 2}",
                "{'title': 'a', 'count': 2, 'parts': [{'title': 'b'}, {'title': 'c'}}]",
                "{'title': 'a', 'count': 2, 'parts': [{'title': 'b'}, {'title': 'c'}}",
            })
    void aBraceTooManyOrInPlaceOfABracketEndsNoList(String text) {
        Task task = read(text);
        assertEquals(2, task.count());
        assertEquals(List.of("b", "c"), task.parts().stream().map(Task::title).toList());
    }

    @Test
    void aBraceInAListOfListsEndsTheObjectAroundIt() {
        JsonReader in =
                JsonReader.tolerant("[{'title': 'a', 'parts': [{'title': 'b'}}, {'title': 'c'}]".replace('\'', '"'));
        List<Task> tasks = in.readList(TolerantReadingTest::task);
        in.end();
        assertEquals(List.of("a", "c"), tasks.stream().map(Task::title).toList());
    }

    @Test
    void noneStandsForAnAbsentValueOnly() {
        assertEquals(Optional.empty(), read("{'title': 'a', 'due': None}").due());
        assertEquals("expected a string", error("{'title': None}").problem());
    }

    @Test
    void aSingleValueStandsForAList() {
        assertEquals(
                List.of("x"), read("{'title': 'a', 'tags': 'x', 'count': 1}").tags());
        assertEquals(
                "b",
                read("{'title': 'a', 'parts': {'title': 'b'}, 'count': 1}")
                        .parts()
                        .get(0)
                        .title());
        assertEquals(
                List.of("x", "y"),
                read("{'title': 'a', 'tags': '[\\'x\\', \\'y\\']'}").tags());
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertEquals("the property title is missing", error("{'count': 1").problem());
        assertEquals(
                "the property title is missing", error("{'count': 1, 'title': ").problem());
        assertEquals(
                "the property title is missing", error("{'count': 1, 'title").problem());
        assertEquals(
                "/parts/1",
                error("{'title': 'a', 'parts': [{'title': 'b'}, {'count': 2}]}").path());
    }

    @Test
    void anObjectOfUnknownPropertiesOnlyIsNoneOfOurs() {
        assertTrue(error("{'x': 1, 'y': 2}").problem().startsWith("unknown property; expected one of title"));
    }

    @Test
    void pathsAreRightAfterDeviations() {
        String text =
                "{title: 'a', // x, y: [{\n parts: [{'title': 'b',}, {'title': 'c' 'parts': ['d', {'count': '!'}]}]}";
        assertEquals("/parts/1/parts/0", error(text).all().get(0).path());
        assertEquals("/parts/1/parts/1/count", error(text).all().get(1).path());
    }

    @Test
    void lookingAheadInATextWhoseQuotesAreEscapedPassesNothing() {
        JsonReader in = JsonReader.tolerant("{\\\"title\\\": \\\"a\\\", \\\"count\\\": 2}");
        assertEquals("a", in.peekString("title"));
        assertEquals(0, in.peekChoice("title", JsonNames.of("a", "b")));
        assertEquals(2, task(in).count());
        in.end();
        assertEquals(List.of(new JsonRepair(Kind.EMBEDDED, 0)), in.takeRepairs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"hello\\\"", "say \\\"hello\\\""})
    void aBareStringWhoseQuotesAreEscapedStandsAsItIs(String text) {
        assertEquals(text, JsonSearch.find(text, JsonReader::readString).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1, 2)", "```\n(1, 2)\n```", "Here (at last):\n```python\n(1, 2)\n```\nThat is (all)."})
    void aTupleIsRead(String text) {
        assertEquals(
                List.of(1, 2),
                JsonSearch.find(text, in -> in.readList(JsonReader::readInt)).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'title': 'a'} Done.         | PROSE       | 15",
                "{'title': 'a'}, 'count': 2}  | PROSE       | 14",
                "{'title': 'a'}}              | PROSE       | 14",
                "{'title': 'a'},              | EXTRA_COMMA | 14",
            })
    void whatIsLeftBehindTheLastValueIsNoted(String text, Kind kind, int position) {
        JsonReader in = JsonReader.tolerant(text.replace('\'', '"'));
        assertEquals("a", task(in).title());
        in.end();
        assertEquals(List.of(new JsonRepair(kind, position)), in.takeRepairs());
    }

    // ---- any text

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "\\",
        "\n",
        " ",
        "a",
        "title",
        "\"title\"",
        "1",
        "-",
        ".",
        "null",
        "True",
        "```",
        "//",
        "/*",
        "*/",
        "(",
        ")",
        "\u201c",
        "\\u12",
        "...",
        "#",
        "\"parts\": [{"
    };

    @Property(tries = 3000)
    void anyTextIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("{\"title\": \"a\", ");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        try {
            JsonReader in = JsonReader.tolerant(text.toString()).collecting();
            in.attempt(TolerantReadingTest::task);
            in.end();
        } catch (JsonReadException refused) {
            assertTrue(!refused.all().isEmpty());
        }
        try {
            JsonValue value = JsonSearch.find(text.toString()).value();
            assertEquals(value, JsonValue.parse(value.json()), "what is answered is strict JSON");
        } catch (JsonReadException refused) {
            assertTrue(!refused.all().isEmpty());
        }
    }

    @Test
    void workIsLinearAndNestingBounded() {
        int length = 10_000_000;
        for (String piece :
                List.of("{", "[", "\"", "'", "\\", "a", "{\"a\":", "[1,", "\"a\" ", "/*", "{'kind': ", "\n")) {
            String text = piece.repeat(length / piece.length() / (piece.equals("\"") ? 100 : 1));
            assertRefusedOrRead("{\"title\": \"a\", \"x\": " + text);
        }
    }

    private static void assertRefusedOrRead(String text) {
        try {
            JsonReader in = JsonReader.tolerant(text).collecting();
            in.attempt(TolerantReadingTest::task);
            in.end();
        } catch (JsonReadException refused) {
            assertTrue(refused.getMessage().length() < 10_000, "messages are short");
        }
    }

    private static Task read(String text) {
        JsonReader in = JsonReader.tolerant(text.replace('\'', '"'));
        Task task = task(in);
        in.end();
        return task;
    }

    private static JsonReadException error(String text) {
        JsonReader in = JsonReader.tolerant(text.replace('\'', '"')).collecting();
        return assertThrows(JsonReadException.class, () -> {
            List<Task> read = new ArrayList<>();
            in.attempt(TolerantReadingTest::task).ifPresent(read::add);
            in.end();
        });
    }
}
