package io.tapewright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Jackson is slow to start, so that it must not be loaded where it is not needed. */
class ClassLoadingTest {

    @Test
    void noClassOfJacksonIsLoadedFromSchemaToPromptToParse() throws Exception {
        List<String> output = JavaProgram.run(ParsingProgram.class, "-Xlog:class+load");
        assertTrue(
                output.contains("1 [ReasoningThought[reasoning=so], AssistantAnswer[success=true, answer=42]]"),
                () -> String.join("\n", output));
        assertTrue(
                output.stream().anyMatch(line -> line.contains("io.tapewright.json.JsonReader")), "no log of classes");
        assertEquals(
                List.of(),
                output.stream().filter(line -> line.contains("tools.jackson")).toList());
    }
}
