package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the processor wrote for the examples: it does no reflection, and a page of the docs shows it as it is. */
class GeneratedCodeTest {
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "annotations", "io", "tapewright", "examples");
    private static final Path PAGE = Path.of("..", "docs", "generated.md");

    /** A file of the analyst, and what the page says about it. */
    private record Shown(String file, String text) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown(
                    "AnalystAgent",
                    "The agent: a builder that asks for what the agent needs, and the codec of its tapes."),
            new Shown(
                    "Analyst_PlanningNode",
                    "A node: what a completion may hold, and the texts of its prompt. Templates are"
                            + " string concatenations, so that a renamed component is an error of the compiler and not of a run."),
            new Shown("Analyst_ActingNode", "The other node. Its transitions name nodes by constants."),
            new Shown(
                    "StockToolsToolset",
                    "The tools: what models are told of them, and a dispatcher that reads arguments,"
                            + " calls the method and writes the result."));

    @Test
    void generatedCodeDoesNoReflection() throws IOException {
        try (Stream<Path> files = Files.walk(GENERATED)) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            assertFalse(sources.isEmpty());
            for (Path source : sources) {
                String code = Files.readString(source);
                for (String banned : List.of("java.lang.reflect", "Class.forName", "ObjectMapper", "ServiceLoader")) {
                    assertFalse(code.contains(banned), source + " has " + banned);
                }
            }
        }
    }

    /** With {@code -Dexamples.rewrite=true} the page is written instead. */
    @Test
    void thePageShowsTheGeneratedCode() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Generated code

                What the processor makes of the [analyst](../examples/src/main/java/io/tapewright/examples/analyst/Analyst.java) and of
                its [tools](../examples/src/main/java/io/tapewright/examples/analyst/StockTools.java), and of a
                [step](../examples/src/test/java/io/tapewright/examples/docs/Verdict.java). A test compares this page with what it
                makes.
                """);
        for (Shown shown : SHOWN) {
            append(shown, GENERATED.resolve("analyst"), page);
        }
        append(
                new Shown("VerdictStep", "A step type: its schema, its reader and its writer, from one description."),
                Path.of("target", "generated-test-sources", "test-annotations", "io", "tapewright", "examples", "docs"),
                page);
        if (Boolean.getBoolean("examples.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE));
    }

    private static void append(Shown shown, Path folder, StringBuilder page) throws IOException {
        String code = Files.readString(folder.resolve(shown.file() + ".java")).strip();
        page.append("\n## ").append(shown.file()).append("\n\n").append(shown.text());
        page.append("\n\n```java\n").append(code).append("\n```\n");
    }
}
