package io.tapewright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for users of TapeAgents names classes that exist, and every built-in step. */
class FromTapeAgentsTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]*)`");
    private static final List<String> PACKAGES = List.of(
            "step",
            "tape",
            "agent",
            "llm",
            "llm/openai",
            "llm/replay",
            "tool",
            "batch",
            "team",
            "completion",
            "training");

    @Test
    void theClassesOfTheSecondColumnExist() throws IOException {
        List<String> names = rows().flatMap(row -> names(row.split("\\|")[2])).toList();
        assertTrue(names.size() > 80, "the table was read: " + names);
        assertEquals(List.of(), names.stream().filter(name -> !exists(name)).toList());
    }

    @Test
    void everyBuiltInStepIsThereOrSaidToBeHereOnly() throws IOException {
        String page = Files.readString(page());
        assertEquals(
                new TreeSet<>(),
                StepTypes.builtIn().all().stream()
                        .map(StepType::javaType)
                        .map(Class::getSimpleName)
                        .filter(name -> !page.contains("`" + name + "`"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(page()).stream().filter(line -> line.startsWith("| `") || line.startsWith("| the"));
    }

    private static Path page() {
        return Path.of("../../docs/from-tapeagents.md");
    }

    private static Stream<String> names(String cell) {
        Matcher matcher = NAME.matcher(cell);
        return matcher.results().map(result -> result.group(1));
    }

    private static boolean exists(String name) {
        return PACKAGES.stream()
                .anyMatch(folder ->
                        FromTapeAgentsTest.class.getResource("/io/tapewright/" + folder + "/" + name + ".class")
                                != null);
    }
}
