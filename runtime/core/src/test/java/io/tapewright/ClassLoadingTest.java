package io.tapewright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is slow to start must not be loaded where it is not needed. */
class ClassLoadingTest {

    @Test
    void neitherJacksonNorStreamsNorPatternsAreLoadedFromSchemaToPromptToParse() throws Exception {
        List<String> output = JavaProgram.run(ParsingProgram.class, "-Xlog:class+load");
        assertTrue(
                output.containsAll(List.of(
                        "1",
                        "{\"kind\": \"reasoning_thought\", \"reasoning\": \"so\"}",
                        "{\"kind\": \"assistant_answer\", \"success\": true, \"answer\": \"42\"}")),
                () -> String.join("\n", output));
        assertTrue(
                output.stream().anyMatch(line -> line.contains("io.tapewright.json.JsonReader")), "no log of classes");
        assertEquals(
                List.of(),
                output.stream()
                        .dropWhile(line -> !line.contains(ParsingProgram.class.getName()))
                        .filter(ClassLoadingTest::isSlow)
                        .toList());
    }

    private static boolean isSlow(String line) {
        return line.contains("tools.jackson") || line.contains("java.util.stream") || line.contains("java.util.regex");
    }
}
