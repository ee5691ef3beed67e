package io.tapewright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jackson is slow to start, so that it must not be loaded where it is not needed. */
class ClassLoadingTest {

    @Test
    void noClassOfJacksonIsLoadedFromSchemaToPromptToParse() throws Exception {
        List<String> output = run(ParsingProgram.class);
        assertTrue(
                output.contains("1 [ReasoningThought[reasoning=so], AssistantAnswer[success=true, answer=42]]"),
                () -> String.join("\n", output));
        assertTrue(
                output.stream().anyMatch(line -> line.contains("io.tapewright.json.JsonReader")), "no log of classes");
        assertEquals(
                List.of(),
                output.stream().filter(line -> line.contains("tools.jackson")).toList());
    }

    private static List<String> run(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
