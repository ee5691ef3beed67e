package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What errors say: where, what was expected, what was found. */
class JsonErrorsTest {
    private static final JsonNames NAMES = JsonNames.of("name", "age", "friends");

    record Person(String name, int age, List<Person> friends) {
        Person {
            if (age < 0) {
                throw new IllegalArgumentException("age must not be negative");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                                          | ``                 | expected an object",
                "{'name': 7}                                                | /name              | expected a string",
                "{'name': 'A', 'age': 'old'}                                | /age               | expected a whole number",
                "{'name': 'A', 'age': 1.5}                                  | /age               | expected a whole number",
                "{'name': 'A', 'age': 1, 'friends': {}}                     | /friends           | expected an array",
                "{'name': 'A', 'age': 1, 'friends': [7]}                    | /friends/0         | expected an object",
                "{'age': 1, 'friends': []}                                  | ``                 | the property name is missing",
                "{}                                                         | ``                 | the property name is missing",
                "{'friends': [{'name': 'B', 'age': 2}, {'name': 'C'}]}      | /friends/1         | the property age is missing",
                "{'name': 'A', 'nam': 1}                                    | ``                 | unknown property; expected one of name, age, friends",
                "{'friends': [{'x': 1}]}                                    | /friends/0         | unknown property",
                "{'name': 'A', 'name': 'B'}                                 | /name              | the property name is given twice",
                "{'friends': [{'age': 1, 'age': 1}]}                        | /friends/0/age     | the property age is given twice",
                "{'name': 'A', 'age': -1}                                   | ``                 | the value is refused: age must not be negative",
                "{'friends': [{'name': 'B', 'age': -2}]}                    | /friends/0         | the value is refused",
                "{'friends': [{'name': 'a, b: {[', 'age': true}]}           | /friends/0/age     | expected a whole number",
                "{'name': 'A' 'age': 1}                                     | /name              | expected ',' or '}'",
                "{'name': 'A', }                                            | ``                 | expected a property name",
                "{'name' 'A'}                                               | ``                 | expected ':'",
                "{'friends': [,]}                                           | /friends/0         | expected an object",
                "{'friends': [{'name': 'B', 'age': 1},]}                    | /friends/1         | expected a value",
                "{'name': 'A', 'age': 1} x                                  | ``                 | expected nothing more",
                "{'friends': [{'name': 'a\\qb'}]}                           | /friends/0/name    | not an escape",
                "{'friends': [{'name': 'a\\u12'}]}                          | /friends/0/name    | \\u wants four hexadecimal digits",
                "{'friends': [{'name': 'abc                                 | /friends/0/name    | the string is not closed",
                "{'friends': [{'name': 'B', 'friends': [                    | /friends/0/friends/0 | expected an object",
            })
    void anErrorSaysWhereAndWhat(String json, String path, String problem) {
        JsonReadException e = assertThrows(JsonReadException.class, () -> read(json.replace('\'', '"')));
        assertTrue(e.problem().replace('"', '\'').startsWith(problem), e.problem());
        assertEquals(path, e.path());
    }

    @Test
    void theMessageShowsTheTextThatWasFound() {
        JsonReadException e = error("{\"name\": \"A\", \"age\": \"old\"}");
        assertEquals("at /age: expected a whole number, found: \"old\"}", e.getMessage());
        assertEquals(21, e.position());
    }

    @Test
    void theMessageSaysWhereTheTextEnds() {
        assertEquals(
                "at /name: expected a string, but the text ends",
                error("{\"name\":").getMessage());
        assertEquals(
                "at the root: expected an object, but the text ends", error("").getMessage());
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        String message = error("{\"name\": " + "1".repeat(1000) + "}").getMessage();
        assertTrue(message.endsWith("111…"), message);
        assertTrue(message.length() < 100, message);
    }

    @Test
    void aLongNameIsCutInTheMessageAndNotInThePath() {
        String name = "a".repeat(60_000);
        JsonReadException wrong = assertThrows(
                JsonReadException.class,
                () -> JsonReader.of("{\"" + name + "\": [7]}").readMap(in -> in.readList(JsonReader::readString)));
        assertEquals("/" + name + "/0", wrong.path());
        assertEquals(
                "at /" + "a".repeat(199) + "…" + "a".repeat(198) + "/0: expected a string, found: 7]}",
                wrong.getMessage());
        JsonReadException twice = assertThrows(
                JsonReadException.class,
                () -> JsonReader.of("{\"" + name + "\": 1, \"" + name + "\": 2}")
                        .readMap(JsonReader::readInt));
        assertTrue(twice.getMessage().length() < 1000, "the name is not told whole");
    }

    @Test
    void namesInPathsAreEscapedAsInJsonPointers() {
        assertEquals("/a~1b~0c", pathOfBadElement("{\"a/b~c\": [}"), "the array holds the bad place");
    }

    @Test
    void namesInPathsAreThoseThatTheTextMeans() {
        assertEquals("/a\"b", pathOfBadElement("{\"a\\\"\\u0062\": [}"));
    }

    @Test
    void elementsBeforeTheErrorCount() {
        assertEquals("/a/2/0/b", pathOfBadElement("{\"x\": [1, [2, 3]], \"a\": [{\"b\": 1}, [1, 2], [{\"b\": [}"));
    }

    @Test
    void theReasonOfARefusalIsTheCause() {
        JsonReadException e = error("{\"name\": \"A\", \"age\": -1}");
        assertSame(IllegalArgumentException.class, e.getCause().getClass());
    }

    /** The path of a '}' where the first element of an array should be, without the array's index. */
    private static String pathOfBadElement(String json) {
        JsonReadException e = assertThrows(JsonReadException.class, () -> JsonValue.parse(json));
        assertTrue(e.path().endsWith("/0"), e.path());
        return e.path().substring(0, e.path().length() - 2);
    }

    private static JsonReadException error(String json) {
        return assertThrows(JsonReadException.class, () -> read(json));
    }

    private static Person read(String json) {
        JsonReader in = JsonReader.of(json);
        Person person = readPerson(in);
        in.end();
        return person;
    }

    private static Person readPerson(JsonReader in) {
        String name = "";
        int age = 0;
        List<Person> friends = new ArrayList<>();
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 0 -> name = in.readString();
                case 1 -> age = in.readInt();
                default -> friends = in.readList(JsonErrorsTest::readPerson);
            }
        }
        in.require(NAMES, 0b011, seen);
        try {
            return new Person(name, age, friends);
        } catch (IllegalArgumentException refusal) {
            throw in.refused(refusal);
        }
    }
}
