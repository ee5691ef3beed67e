package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each type that {@code docs/types.md} names has the schema that it shows, and reads and writes the example. */
class TypesDocumentationTest {
    private static final Path PAGE = Path.of("../docs/types.md");
    private static final String SOURCE = """
            package samples;

            import io.tapewright.annotation.Name;
            import io.tapewright.annotation.Step;
            import io.tapewright.json.JsonValue;
            import io.tapewright.step.Thought;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            import tools.jackson.databind.JsonNode;

            public interface Samples {
            %s
            %s}
            """;
    private static final Pattern CONSTRAINT =
            Pattern.compile("jakarta/validation/constraints/([A-Z][A-Za-z]*)\\.class");
    private static final List<Row> ROWS = rows();
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);

    /** A line of a table. */
    private record Row(int number, boolean mayBeAbsent, String type, JsonValue example, JsonValue schema) {
        String stepName() {
            return "Sample" + number;
        }

        String step() {
            return "    @Step\n    record %s(%s value) implements Thought {}\n".formatted(stepName(), type);
        }
    }

    @TestFactory
    Stream<DynamicTest> theSchemaIsTheOneShown() {
        return forEachRow((row, step) -> {
            JsonNode properties = JsonValue.parse(step.schema().json()).tree().get("properties");
            assertEquals(row.schema(), JsonValue.of(properties.get("value")));
        });
    }

    @TestFactory
    Stream<DynamicTest> theExampleIsReadAndWritten() {
        return forEachRow((row, step) -> {
            TapeStep read = read(step, row.example().json());
            assertEquals(object(row.example().json()), properties(step, read));
            assertEquals(
                    properties(step, read),
                    properties(step, read(step, row.example().json())));
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyWhatMayBeAbsentMayBeMissingOrNull() {
        return forEachRow((row, step) -> {
            boolean isAny = row.schema().json().equals("{}");
            if (row.mayBeAbsent()) {
                assertEquals("{}", properties(step, read(step, "null")).json());
                assertEquals(
                        "{}", properties(step, step.read(JsonReader.of("{}"))).json());
            } else {
                assertThrows(JsonReadException.class, () -> step.read(JsonReader.of("{}")));
                if (!isAny) {
                    assertEquals(
                            "/value",
                            assertThrows(JsonReadException.class, () -> read(step, "null"))
                                    .path());
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    char            | ""                   | /value   | a string of one character
                    char            | "😀"                 | /value   | a string of one character
                    byte            | 128                  | /value   | from -128 to 127
                    short           | -32769               | /value   | from -32768 to 32767
                    int             | 5.7                  | /value   | whole number
                    int             | "5"                  | /value   | whole number
                    float           | 1e39                 | /value   | fits a float
                    BigInteger      | 1.0                  | /value   | a whole number
                    BigInteger      | true                 | /value   | a whole number
                    BigDecimal      | "1"                  | /value   | a number
                    BigDecimal      | 1e99999999999        | /value   | exponent
                    UUID            | "1-1-1-1-1"          | /value   | a UUID such as
                    UUID            | 1                    | /value   | a UUID such as
                    URI             | "a b"                | /value   | a URI
                    LocalDate       | "2023-02-29"         | /value   | a date such as 2024-09-17
                    LocalDate       | {"year": 2024}       | /value   | a date such as 2024-09-17
                    LocalTime       | "24:01"              | /value   | a local time
                    LocalDateTime   | "2024-09-17T14:30Z"  | /value   | a local date and time
                    OffsetDateTime  | "2024-09-17T14:30"   | /value   | with offset
                    Instant         | "2024-09-17"         | /value   | an instant
                    Duration        | "P1M"                | /value   | a duration in days
                    Year            | 1000000000           | /value   | a year
                    Year            | "2024"               | /value   | whole number
                    ZoneId          | "Mars/Olympus"       | /value   | a time zone
                    byte[]          | "*"                  | /value   | bytes in base64
                    int[][]         | [[1], [2, "3"]]      | /value/1/1 | whole number
                    String[]        | ["a", null]          | /value/1 | a string
                    SortedSet<LocalDate> | ["x"]           | /value/0 | a date
                    Map<String, Integer> | {"a": 1, "b": "2"} | /value/b | whole number
                    Map<String, Integer> | {"a": 1, "a": 2} | /value/a  | twice
                    Map<String, Integer> | [{"key": "a"}]  | /value/0 | value
                    OptionalInt     | 1.5                  | /value   | whole number
                    @Nullable Integer | "1"                | /value   | whole number
                    """)
    void whatIsNoSuchValueIsRefusedWithItsPath(String type, String json, String path, String problem) {
        Row row = ROWS.stream().filter(r -> r.type().equals(type)).findFirst().orElseThrow();
        for (CompilerKind compiler : CompilerKind.values()) {
            JsonReadException refusal =
                    assertThrows(JsonReadException.class, () -> read(step(row, compiler), json), json);
            assertEquals(path, refusal.path(), refusal::getMessage);
            assertTrue(refusal.problem().contains(problem), refusal::getMessage);
        }
    }

    /** None of them is passed over in silence, so that a reader of the page knows what becomes of each. */
    @Test
    void eachConstraintOfJakartaIsOnThePage() throws IOException, URISyntaxException {
        Path jar = Path.of(
                Size.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile classes = new JarFile(jar.toFile())) {
            List<String> missing = classes.stream()
                    .map(entry -> CONSTRAINT.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(constraint -> "`@" + constraint.group(1) + "`")
                    .filter(name -> lines().stream().noneMatch(line -> line.contains(name)))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
    void eachFamilyOfProvidersIsOnThePage(SchemaFamily family) {
        assertEquals(
                1,
                lines().stream()
                        .filter(line -> line.startsWith("| `" + family + "` |"))
                        .count());
    }

    private interface Check {
        void accept(Row row, StepType<?> step) throws Exception;
    }

    private static Stream<DynamicTest> forEachRow(Check check) {
        return Stream.of(CompilerKind.values())
                .flatMap(compiler -> ROWS.stream()
                        .map(row -> DynamicTest.dynamicTest(
                                compiler + ": " + row.type(), () -> check.accept(row, step(row, compiler)))));
    }

    private static StepType<?> step(Row row, CompilerKind compiler) {
        return build(compiler).stepType("samples.Samples_" + row.stepName() + "Step");
    }

    private static synchronized BuildResult build(CompilerKind compiler) {
        return BUILDS.computeIfAbsent(compiler, TypesDocumentationTest::compile);
    }

    private static BuildResult compile(CompilerKind compiler) {
        String[] options =
                compiler == CompilerKind.JAVAC ? new String[] {"-Xlint:all,-processing", "-Werror"} : new String[0];
        BuildResult build = Build.with(compiler)
                .source(
                        "samples.Samples",
                        SOURCE.formatted(
                                declarations(), ROWS.stream().map(Row::step).collect(Collectors.joining())))
                .options(options)
                .run();
        assertEquals(List.of(), build.complaints());
        return build;
    }

    private static TapeStep read(StepType<?> step, String value) {
        return step.read(JsonReader.of(object(value).json()));
    }

    private static JsonValue object(String value) {
        return JsonValue.parse("{\"value\": " + value + "}");
    }

    private static JsonValue properties(StepType<?> step, TapeStep value) {
        return JsonValue.parse(step.toJson(value).json().replaceFirst("\"kind\": \"sample\\d+\"(, )?", ""));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean mayBeAbsent = false;
        for (String line : lines()) {
            mayBeAbsent = line.startsWith("#") ? line.equals("## What may be absent") : mayBeAbsent;
            String[] cells = line.split("(?<=`) \\| (?=`)|^\\| (?=`)|(?<=`) \\|$");
            if (cells.length == 4 && cells[0].isEmpty()) {
                rows.add(new Row(
                        rows.size(),
                        mayBeAbsent,
                        unquoted(cells[1]),
                        JsonValue.parse(unquoted(cells[2])),
                        JsonValue.parse(unquoted(cells[3]))));
            }
        }
        assertFalse(rows.isEmpty());
        return List.copyOf(rows);
    }

    /** The types that the page declares for its tables, after the word Here. */
    private static String declarations() {
        String page = String.join(" ", lines());
        return Pattern.compile("- Here (?:is|are) (.*?`)\\.")
                .matcher(page)
                .results()
                .flatMap(here ->
                        Pattern.compile("`([^`]+)`").matcher(here.group(1)).results())
                .map(declaration -> "    " + declaration.group(1) + "\n")
                .collect(Collectors.joining());
    }

    private static String unquoted(String cell) {
        return cell.substring(1, cell.length() - 1);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
