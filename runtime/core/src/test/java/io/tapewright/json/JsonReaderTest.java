package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyEscapeIsReadAsItsCharacter() {
        assertEquals("\"\\/\b\f\n\r\té", string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\""));
    }

    @Test
    void hexDigitsOfEscapesMayBeUpperOrLowerCase() {
        assertEquals("\u00ab\u00ab", string("\"\\u00AB\\u00ab\""));
    }

    @Test
    void aSurrogatePairInEscapesIsOneCodePoint() {
        assertEquals("😀", string("\"\\ud83d\\ude00\""));
    }

    @Test
    void aSurrogatePairThatIsHalfEscapedAndHalfNotIsJoined() {
        assertEquals("😀", string("\"\\ud83d\ude00\""));
    }

    @Test
    void aStringThatEndsInAnEscapedBackslashEndsThere() {
        JsonReader in = JsonReader.of("[\"a\\\\\", \"b\"]");
        assertEquals(List.of("a\\", "b"), in.readList(JsonReader::readString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\x41\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "\"\\u٠٠٤١\"",
                "\"\\",
                "\"\\\"",
                "\"abc",
                "'abc'",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"a\u0000b\"",
                "\"\u001f\""
            })
    void aStringThatIsNotJsonIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> string(json));
    }

    @Test
    void deleteAndLineSeparatorsNeedNoEscape() {
        assertEquals("\u007f\u2028\u2029", string("\"\u007f\u2028\u2029\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "-", "+1", ".5", "1.", "1e", "1e+", "-a", "0x10", "NaN", "Infinity", "１", "1_000", "--1"})
    void aNumberThatIsNotJsonIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> whole(json, JsonReader::readDouble));
        assertThrows(JsonReadException.class, () -> JsonValue.parse(json));
    }

    @Test
    void integersAreReadUpToTheirLimits() {
        assertEquals(Integer.MAX_VALUE, JsonReader.of("2147483647").readInt());
        assertEquals(Integer.MIN_VALUE, JsonReader.of("-2147483648").readInt());
        assertEquals(Long.MAX_VALUE, JsonReader.of("9223372036854775807").readLong());
        assertEquals(Long.MIN_VALUE, JsonReader.of("-9223372036854775808").readLong());
        assertEquals(0, JsonReader.of("-0").readInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "9223372036854775808", "1.0", "1e2", "\"1\"", "true", "null"})
    void whatIsNoIntIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> JsonReader.of(json).readInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "100000000000000000000", "5.0", "5e0"})
    void whatIsNoLongIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> JsonReader.of(json).readLong());
    }

    @Test
    void doublesAreReadExactly() {
        assertEquals(0.1, JsonReader.of("0.1").readDouble());
        assertEquals(Double.MAX_VALUE, JsonReader.of("1.7976931348623157E308").readDouble());
        assertEquals(Double.MIN_VALUE, JsonReader.of("4.9e-324").readDouble());
        assertEquals(5, JsonReader.of("5").readDouble());
        assertEquals(
                Double.doubleToLongBits(-0.0),
                Double.doubleToLongBits(JsonReader.of("-0").readDouble()));
    }

    @Test
    void aNumberTooLargeForADoubleIsRefused() {
        assertThrows(JsonReadException.class, () -> JsonReader.of("1e309").readDouble());
        assertThrows(JsonReadException.class, () -> JsonReader.of("-1e309").readDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "TRUE", "truee", "true1", "tru", "", "0", "\"true\"", "null"})
    void whatIsNoBooleanIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> JsonReader.of(json).readBoolean());
    }

    @Test
    void nullIsPassedOnlyWhereItStands() {
        JsonReader in = JsonReader.of("[null, nullable]");
        assertTrue(in.beginArray());
        assertTrue(in.readNull());
        assertTrue(in.nextElement());
        assertFalse(in.readNull());
        assertThrows(JsonReadException.class, in::readString);
    }

    @Test
    void aChoiceIsTheIndexOfItsName() {
        JsonNames levels = JsonNames.of("LOW", "HIGH");
        assertEquals(1, JsonReader.of("\"HIGH\"").readChoice(levels));
        assertEquals(0, JsonReader.of("\"L\\u004fW\"").readChoice(levels));
        assertThrows(JsonReadException.class, () -> JsonReader.of("\"low\"").readChoice(levels));
        assertThrows(JsonReadException.class, () -> JsonReader.of("\"LO\"").readChoice(levels));
        assertThrows(JsonReadException.class, () -> JsonReader.of("0").readChoice(levels));
    }

    @Test
    void propertiesAreFoundInAnyOrderAndWithEscapesInTheirNames() {
        JsonNames names = JsonNames.of("kind", "content", "contents");
        JsonReader in = JsonReader.of("{\"contents\": 1, \"k\\u0069nd\": 2, \"content\": 3}");
        in.beginObject();
        int p = in.nextProperty(names, JsonReader.START);
        assertEquals(2, p);
        assertEquals(1, in.readInt());
        p = in.nextProperty(names, p);
        assertEquals(0, p);
        assertEquals(2, in.readInt());
        p = in.nextProperty(names, p);
        assertEquals(1, p);
        assertEquals(3, in.readInt());
        assertEquals(JsonReader.END, in.nextProperty(names, p));
        assertTrue(in.atEnd());
    }

    @Test
    void anArrayOfEntriesIsAMapToo() {
        JsonReader in = JsonReader.of("[{\"key\": \"b\", \"value\": 1}, {\"value\": 2, \"key\": \"a\"}]");
        assertEquals("{b=1, a=2}", in.readMap(JsonReader::readInt).toString());
        assertTrue(JsonReader.of("[]").readMap(JsonReader::readInt).isEmpty());
        for (String wrong : List.of(
                "[{\"key\": \"b\"}]",
                "[{\"key\": \"b\", \"value\": 1}, {\"key\": \"b\", \"value\": 1}]",
                "[{\"key\": \"b\", \"value\": 1, \"more\": 1}]")) {
            assertThrows(JsonReadException.class, () -> JsonReader.of(wrong).readMap(JsonReader::readInt), wrong);
        }
    }

    @Test
    void anObjectWithAnyNamesIsAMapInTheOrderOfTheText() {
        JsonReader in = JsonReader.of("{\"b\": 1, \"a\\n\": 2}");
        assertEquals("{b=1, a\n=2}", in.readMap(JsonReader::readInt).toString());
        assertTrue(JsonReader.of("{}").readMap(JsonReader::readInt).isEmpty());
        JsonReadException e = assertThrows(
                JsonReadException.class,
                () -> JsonReader.of("{\"a\": 1, \"a\": 2}").readMap(JsonReader::readInt));
        assertEquals("/a", e.path());
    }

    @Test
    void aValueIsKeptAsItIsWritten() {
        String json = "{ \"b\" : [1.50, 1e2 , \"\\u0041\"],\n\t\"a\":null }";
        assertEquals(json, JsonValue.parse(" \r\n" + json + "\t ").json());
    }

    /** Characters whose low bytes are those of a quote, a backslash and a control character are no such characters. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e9", "\u0122\u015c\u0100", "\u8a9e\ud83d\ude00"})
    void aStringEndsAtItsQuoteWhereverItStandsInALongText(String filling) {
        for (int length : List.of(0, 1, 7, 8, 9, 1000, 2030, 2048, 5000)) {
            String plain = filling.repeat(length);
            JsonReader in = JsonReader.of("[\"" + plain + "\", \"" + plain + "\\\"" + plain + "\", \"\"]");
            assertEquals(List.of(plain, plain + "\"" + plain, ""), in.readList(JsonReader::readString));
            in.end();
        }
    }

    @Test
    void aControlCharacterIsFoundWhereverItStandsInALongText() {
        for (int length : List.of(0, 1, 7, 8, 9, 1000, 2046, 2047, 5000)) {
            for (String filling : List.of("x", "\u0122")) {
                String json = "\"" + filling.repeat(length) + "\\n\t \"";
                JsonReadException e = assertThrows(
                        JsonReadException.class, () -> JsonReader.of(json).readString());
                assertEquals(length + 3, e.position());
            }
        }
    }

    @Test
    void anEscapeIsNotWhatIsWrongWithAStringThatHasNoEnd() {
        for (String json : List.of("\"a\\q", "\"a\\u12", "\"a\\", "\"a\t\\q")) {
            JsonReadException e = assertThrows(
                    JsonReadException.class, () -> JsonReader.of(json).readString());
            assertEquals("the string is not closed", e.problem());
        }
        assertEquals(
                2,
                assertThrows(
                                JsonReadException.class,
                                () -> JsonReader.of("\"a\\q\", \"").readString())
                        .position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "{} {}", "[],", "\"a\"b", "nullnull", "\u00a01", "\ufeff1", "", "  "})
    void oneValueAndNothingElseIsAText(String json) {
        assertThrows(JsonReadException.class, () -> JsonValue.parse(json));
    }

    @Test
    void peekingAtAPropertyPassesNothing() {
        JsonReader in = JsonReader.of(" {\"a\": {\"kind\": \"inner\"}, \"kind\": \"outer\\n\"}");
        assertEquals("outer\n", in.peekString("kind"));
        assertNull(in.peekString("a"));
        assertNull(in.peekString("none"));
        assertEquals(
                "{\"a\": {\"kind\": \"inner\"}, \"kind\": \"outer\\n\"}",
                in.readValue().json());
    }

    @Test
    void peekingAtSomethingElseThanAnObjectFindsNothing() {
        assertNull(JsonReader.of("[\"kind\"]").peekString("kind"));
        assertNull(JsonReader.of("").peekString("kind"));
    }

    @Test
    void nestingIsReadUpToTheLimitAndRefusedBeyond() {
        String deepest = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);
        assertEquals(deepest, JsonReader.of(deepest).readValue().json());
        JsonReader tooDeep = JsonReader.of("[" + deepest + "]");
        JsonReadException e = assertThrows(JsonReadException.class, tooDeep::readValue);
        assertTrue(e.problem().contains("" + JsonReader.MAX_DEPTH), e.problem());
    }

    /** A tape holds what was read as deep as it can be. */
    @Test
    void aValueMayBeDeeperThanWhatIsReadIntoTypes() {
        JsonValue deep = JsonValue.parse("[".repeat(1000) + "]".repeat(1000));
        assertEquals(deep, JsonValue.of(deep.tree()));
        assertThrows(JsonReadException.class, () -> JsonValue.parse("[".repeat(2000) + "]".repeat(2000)));
    }

    @Test
    void aStringMayHoldTheJsonOfAValue() {
        assertEquals(List.of(1, 2), JsonReader.of("[1, 2]").readOrParse(in -> in.readList(JsonReader::readInt)));
        assertEquals(
                List.of(List.of(1, 2), List.of()),
                JsonReader.of("[\"[1, 2]\", \"[ ]\"]")
                        .readList(in -> in.readOrParse(list -> list.readList(JsonReader::readInt))));
    }

    @Test
    void anErrorInsideOfAStringHasThePathFromTheOutside() {
        JsonReader in = JsonReader.of("[[], \"[1, [2, true]]\"]");
        JsonReadException e = assertThrows(
                JsonReadException.class, () -> in.readList(element -> element.readOrParse(JsonReaderTest::numbers)));
        assertEquals("/1/1/1", e.path());
        assertTrue(e.problem().startsWith("in the JSON text: "), e.problem());
        JsonReader rest = JsonReader.of("\"1 2\"");
        assertThrows(JsonReadException.class, () -> rest.readOrParse(JsonReader::readInt));
    }

    private static List<Object> numbers(JsonReader in) {
        return in.readList(element -> element.peek() == '[' ? numbers(element) : (Object) element.readInt());
    }

    @Test
    void stringsInStringsCountAsDeepAsTheyAre() {
        String inner = "[".repeat(300) + "]".repeat(300);
        String json = "[".repeat(300) + "\"" + inner + "\"" + "]".repeat(300);
        assertThrows(JsonReadException.class, () -> nested(JsonReader.of(json)));
        nested(JsonReader.of("[".repeat(200) + "\"" + inner + "\"" + "]".repeat(200)));
    }

    private static Object nested(JsonReader in) {
        return in.readOrParse(value -> value.readList(JsonReaderTest::nested));
    }

    @Test
    void nestingCountsOnlyWhatIsOpen() {
        assertEquals(
                2000,
                JsonReader.of("[" + "[[{}]],".repeat(1999) + "0]")
                        .readList(JsonReader::readValue)
                        .size());
    }

    @Test
    void aMillionOpenBracketsAreAnErrorAndNoOverflow() {
        assertThrows(JsonReadException.class, () -> JsonValue.parse("[{\"a\":".repeat(500_000)));
    }

    private static String string(String json) {
        return whole(json, JsonReader::readString);
    }

    private static <T> T whole(String json, java.util.function.Function<JsonReader, T> value) {
        JsonReader in = JsonReader.of(json);
        T read = value.apply(in);
        in.end();
        return read;
    }

    @Test
    void doublesAreThoseOfTheJdkToTheBit() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder number = new StringBuilder(random.nextBoolean() ? "-" : "");
            number.append(random.nextInt(4) == 0 ? 0 : Math.abs(random.nextLong() >> random.nextInt(63)));
            for (int digit = random.nextInt(18); digit >= 0; digit--) {
                number.append(number.indexOf(".") < 0 ? "." : "").append(random.nextInt(10));
            }
            if (random.nextInt(5) == 0) {
                number.append("e").append(random.nextInt(40) - 20);
            }
            String text = number.toString();
            double expected = Double.parseDouble(text);
            double read = JsonReader.of(text).readDouble();
            assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(read), text);
        }
    }

    @Test
    void aPropertyIsFoundWhereverItStandsAndNothingIsPassed() {
        JsonNames kinds = JsonNames.of("plan", "pl\u00e4n");
        for (String object : new String[] {
            "{\"kind\": \"plan\", \"a\": 1}", " {\"a\": {\"kind\": \"x\"}, \"k\\u0069nd\" : \"pl\\u0061n\"}"
        }) {
            JsonReader in = JsonReader.of(object);
            assertEquals(0, in.peekChoice("kind", kinds), object);
            in.skipValue();
            in.end();
        }
        assertEquals(1, JsonReader.of("{\"kind\": \"pl\u00e4n\"}").peekChoice("kind", kinds));
        assertEquals(-1, JsonReader.of("{\"kind\": \"other\"}").peekChoice("kind", kinds));
        assertEquals(JsonReader.END, JsonReader.of("{\"kind\": 1}").peekChoice("kind", kinds));
        assertEquals(JsonReader.END, JsonReader.of("{}").peekChoice("kind", kinds));
        assertEquals(JsonReader.END, JsonReader.of("[]").peekChoice("kind", kinds));
    }
}
