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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a record hides from JSON is told to no model, refused from one, and written on no tape. */
class IgnoredComponentsTest {
    private static final Map<CompilerKind, BuildResult> BUILDS = new EnumMap<>(CompilerKind.class);
    private static final String JSON = "{\"kind\": \"request\", \"text\": \"a\", \"said\": \"b\", \"notes\": [{}]}";

    @ParameterizedTest
    @EnumSource
    void theSchemaDoesNotSayThem(CompilerKind compiler) {
        for (SchemaFamily family : SchemaFamily.values()) {
            var schema = JsonValue.parse(step(compiler, "Request").schema().json(family))
                    .tree();
            assertEquals(
                    List.of("text", "said", "notes"),
                    List.copyOf(schema.get("properties").propertyNames()));
            assertTrue(schema.get("properties")
                    .get("notes")
                    .get("items")
                    .get("properties")
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyAreAbsentOrHaveTheirDefaults(CompilerKind compiler) {
        assertEquals(
                "Request[thread=Optional.empty, text=a, kind=null, count=OptionalInt.empty, tries=3, day=2024-02-29,"
                        + " said=Optional[b], type=null, notes=[Note[owner=null, tags=[]]]]",
                step(compiler, "Request").read(JsonReader.of(JSON)).toString());
    }

    @ParameterizedTest
    @EnumSource
    void theyAreNotWritten(CompilerKind compiler) {
        StepType<?> request = step(compiler, "Request");
        assertEquals(JsonValue.parse(JSON), request.toJson(request.read(JsonReader.of(JSON))));
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatSaysThemIsRefused(CompilerKind compiler) {
        for (String wrong :
                List.of(JSON.replace("\"text\"", "\"tries\": 9, \"text\""), JSON.replace("[{}]", "[{\"owner\": 1}]"))) {
            JsonReadException refusal = assertThrows(
                    JsonReadException.class, () -> step(compiler, "Request").read(JsonReader.of(wrong)));
            assertTrue(refusal.problem().contains("unknown property"), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIgnoredTextIsNotWhatPlainTextBecomes(CompilerKind compiler) {
        assertFalse(step(compiler, "Secret").isText());
        assertEquals(
                "Secret[text=hush]",
                step(compiler, "Secret").read(JsonReader.of("{}")).toString());
    }

    private static StepType<?> step(CompilerKind compiler, String name) {
        return BUILDS.computeIfAbsent(
                        compiler,
                        c -> Build.with(c).folder("sources/ignored").run().clean())
                .stepType("demo." + name + "Step");
    }
}
