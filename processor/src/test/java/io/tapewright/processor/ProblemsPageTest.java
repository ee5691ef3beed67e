package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.report.Problem;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of problems explains each id, and its samples are true: the code before the change has the problem and no other, the
 * code after it has none.
 */
class ProblemsPageTest {
    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)\\n((?:(?!^## ).*\\n?)*)");
    private static final Pattern SAMPLE = Pattern.compile("(?s)```diff\\n(.*?)```");
    private static final String IMPORTS = """
            package demo;

            import io.tapewright.agent.*;
            import io.tapewright.annotation.*;
            import io.tapewright.completion.Dialect;
            import io.tapewright.step.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            """;

    @Test
    void eachIdHasASectionInTheOrderOfTheAlphabet() throws IOException {
        List<String> ids = Stream.of(Problem.values()).map(Problem::id).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), List.copyOf(sections().keySet()));
    }

    @Test
    void eachSectionButThatOfOurOwnFaultsHasASample() throws IOException {
        List<String> without = sections().entrySet().stream()
                .filter(section -> samples(section.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(Problem.FAILURE.id()), without);
    }

    @TestFactory
    List<DynamicTest> samplesAreWrongBeforeTheChangeAndRightAfterIt() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        sections()
                .forEach((id, text) -> samples(text).forEach(sample -> {
                    tests.add(DynamicTest.dynamicTest(id, () -> assertChanges(id, sample)));
                }));
        return tests;
    }

    private static void assertChanges(String id, String sample) {
        List<Message> before = complaints(id, without('+', sample));
        assertFalse(before.isEmpty(), "nothing is wrong");
        before.forEach(message -> assertTrue(message.text().startsWith("[" + id + "] "), message::toString));
        assertEquals(List.of(), complaints(id, without('-', sample)));
    }

    /** Samples are too short for descriptions; one that is about options is these, and a step. */
    private static List<Message> complaints(String id, String sample) {
        String[] builds = sample.split("// in another build\n", 2);
        if (builds.length == 2) {
            return complaints(id, builds[1], Optional.of(built(builds[0])));
        }
        return complaints(id, sample, Optional.empty());
    }

    private static BuildResult built(String library) {
        return Build.with(CompilerKind.JAVAC)
                .source("demo.Library", IMPORTS + library)
                .run()
                .clean();
    }

    private static List<Message> complaints(String id, String sample, Optional<BuildResult> library) {
        boolean isOptions = sample.startsWith("-A");
        String[] options = isOptions ? sample.strip().split("\\s+") : new String[] {};
        Build build = Build.with(CompilerKind.JAVAC)
                .options(options)
                .source(
                        "demo.Sample",
                        IMPORTS + (isOptions ? "@Step record Idea(String text) implements Thought {}" : sample));
        library.ifPresent(build::library);
        boolean isAboutDescriptions = id.endsWith("Description") || id.endsWith("Descriptions");
        return (isAboutDescriptions ? build.options("-Atapewright.descriptions=types") : build)
                .run()
                .complaints();
    }

    /** One side of a change. */
    private static String without(char mark, String sample) {
        return sample.lines()
                .filter(line -> line.isEmpty() || line.charAt(0) != mark)
                .map(line -> line.isEmpty() ? line : line.substring(1))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        section -> section.group(1),
                        section -> section.group(2),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<String> samples(String section) {
        return SAMPLE.matcher(section)
                .results()
                .map((MatchResult sample) -> sample.group(1))
                .toList();
    }
}
