package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.SharedData;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of nst/JSONTestSuite: {@code y} must be read, {@code n} refused, {@code i} either, and nothing may crash. */
class JsonConformanceTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    record Case(String name, String expect, String input) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> mustBeRead() {
        return cases("y");
    }

    static Stream<Case> mustBeRefused() {
        return cases("n");
    }

    static Stream<Case> mayBeEither() {
        return cases("i");
    }

    @ParameterizedTest
    @MethodSource("mustBeRead")
    void validJsonIsReadAsJacksonReadsIt(Case c) {
        assertEquals(
                JACKSON.readTree(c.input),
                JACKSON.readTree(JsonValue.parse(c.input).json()));
        assertEquals(JsonValue.of(JACKSON.readTree(c.input)), JsonValue.parse(c.input));
    }

    @ParameterizedTest
    @MethodSource("mustBeRefused")
    void invalidJsonIsRefused(Case c) {
        assertThrows(JsonReadException.class, () -> JsonValue.parse(c.input));
    }

    @ParameterizedTest
    @MethodSource("mayBeEither")
    void debatableJsonIsReadOrRefusedButNeverCrashes(Case c) {
        try {
            assertEquals(c.input.strip(), JsonValue.parse(c.input).json());
        } catch (JsonReadException refused) {
            assertTrue(refused.position() <= c.input.length(), refused.getMessage());
        }
    }

    private static Stream<Case> cases(String expect) {
        String lines = SharedData.text("malformed/JSONTestSuite.jsonl");
        return lines.lines()
                .map(JACKSON::readTree)
                .filter(line -> line.path("expect").stringValue().equals(expect))
                .filter(line -> line.has("input") || line.has("base64") && decode(line) != null)
                .map(line -> new Case(line.path("name").stringValue(), expect, input(line)));
    }

    private static String input(JsonNode line) {
        return line.has("input") ? line.path("input").stringValue() : decode(line);
    }

    /** Bytes that are no UTF-8 are none of the reader's business: it is given characters. */
    private static String decode(JsonNode line) {
        byte[] bytes = Base64.getDecoder().decode(line.path("base64").stringValue());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
