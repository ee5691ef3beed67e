package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.examples.Printed;
import io.tapewright.examples.docs.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README and docs say what is: samples are code that was compiled, output is what programs print, links lead somewhere. */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void theQuickStartHasTwoCommands() throws IOException {
        List<Block> blocks = MarkdownPage.read(PROJECT.resolve("README.md")).blocks().stream()
                .filter(block -> block.heading().equals("Quick start"))
                .toList();
        assertEquals(2, blocks.size());
        blocks.forEach(block -> assertEquals(1, block.text().size(), "one command each"));
    }

    @Test
    void eachJavaSampleStandsInCodeThatIsCompiled() throws IOException {
        String code = compiledSources();
        assertAll("java", block -> code.contains(folded(block.text())));
    }

    @Test
    void eachXmlSampleStandsInThePomOfTheExamples() throws IOException {
        String pom = folded(Files.readAllLines(Path.of("pom.xml"))).replace("${project.version}", "0.1.0-SNAPSHOT");
        assertAll("xml", block -> pom.contains(folded(block.text())));
    }

    @Test
    void eachOutputIsWhatTheExamplesPrint(@TempDir Path folder) throws Exception {
        String printed = printedByExamples(folder);
        assertAll("text", block -> printed.contains(folded(block.text())));
    }

    @Test
    void eachLinkToAFileLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            var links = Pattern.compile("\\]\\(([^)#:]+)[)#]").matcher(Files.readString(page));
            while (links.find()) {
                Path target = page.resolveSibling(links.group(1));
                assertTrue(Files.exists(target), page + " links to " + links.group(1));
            }
        }
    }

    private interface Check {
        boolean holds(Block block);
    }

    private static void assertAll(String language, Check check) throws IOException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            for (Block block : MarkdownPage.read(page).blocks()) {
                if (block.language().equals(language)) {
                    checked++;
                    if (!check.holds(block)) {
                        wrong.add(page + ":" + block.line());
                    }
                }
            }
        }
        assertFalse(checked == 0, "no sample of " + language + " was found");
        assertEquals(List.of(), wrong, "samples that are nowhere else");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(PROJECT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /** The sources of the examples, of their tests, and what the processor wrote for them. */
    private static String compiledSources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String root : List.of("src", "target/generated-sources", "target/generated-test-sources")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    all.append(folded(Files.readAllLines(file))).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static String printedByExamples(Path folder) throws Exception {
        String printed = Printed.by(() -> {
            io.tapewright.examples.hello.Main.main(new String[0]);
            String tape = folder.resolve("tape.json").toString();
            io.tapewright.examples.analyst.Main.main(new String[] {"--out", tape});
        });
        return folded(printed.lines().toList());
    }

    /** Lines without indentation and without empty ones, so that a sample may stand at another depth. */
    private static String folded(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
