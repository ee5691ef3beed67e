package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of nst/JSONTestSuite: strict reading must read {@code y}, refuse {@code n}, and may do either with {@code i}; nothing may
 * crash or hang, whatever the mode. How many there are, {@code docs/completions.md} says too.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonConformanceTest {
    private static final Path PAGE = Path.of("../../docs/completions.md");
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

    static Stream<Case> all() {
        return Stream.of(mustBeRead(), mustBeRefused(), mayBeEither()).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("mustBeRead")
    void cleanJsonIsTheSameInATolerantReader(Case c) {
        JsonReader in = JsonReader.tolerant(c.input);
        assertEquals(JsonValue.parse(c.input), in.readValue());
        in.end();
        assertEquals(List.of(), in.takeRepairs());
    }

    @ParameterizedTest
    @MethodSource("all")
    void tolerantReadingReadsOrRefuses(Case c) {
        assertEnds(c.input, () -> {
            JsonReader in = JsonReader.tolerant(c.input);
            JsonValue value = in.readValue();
            in.end();
            return value;
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSearchForAValueFindsOneOrRefuses(Case c) {
        assertEnds(c.input, () -> JsonSearch.find(c.input).value());
    }

    /** What is read is JSON, what is refused is so at a place of the text; nothing else comes of it. */
    private static void assertEnds(String input, Supplier<JsonValue> reading) {
        try {
            JsonValue value = reading.get();
            assertEquals(value, JsonValue.parse(value.json()));
        } catch (JsonReadException refused) {
            assertTrue(refused.position() <= input.length(), refused.getMessage());
        }
    }

    @Test
    void thePageSaysHowManyTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(95, mustBeRead().count());
        assertEquals(188, mustBeRefused().count());
        assertTrue(page.contains("| JSONTestSuite, must be read, strict | 95 of 95 |"));
        assertTrue(page.contains("| JSONTestSuite, must be refused, strict | 188 of 188 |"));
    }

    private static Stream<Case> cases(String expect) {
        return SharedData.text("malformed/JSONTestSuite.jsonl")
                .lines()
                .map(JACKSON::readTree)
                .filter(line -> line.path("expect").stringValue().equals(expect))
                .map(line -> new Case(line.path("name").stringValue(), expect, input(line)));
    }

    /** Bytes that are no UTF-8 reach a reader of characters as replacement characters. The two largest cases are only named. */
    private static String input(JsonNode line) {
        if (line.has("base64")) {
            byte[] bytes = Base64.getDecoder().decode(line.path("base64").stringValue());
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return switch (line.path("name").stringValue()) {
            case "n_structure_100000_opening_arrays.json" -> "[".repeat(100_000);
            case "n_structure_open_array_object.json" -> "[{\"\":".repeat(50_000);
            default -> line.path("input").stringValue();
        };
    }
}
