package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.report.Problem;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Expectation;
import io.tapewright.processor.testing.Message;
import io.tapewright.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every mistake is answered with its error at its place, and with nothing else.
 *
 * <p>A mistake is a folder {@code cases/<ProblemId>/<case>} of sources. A comment {@code // error: [Id] fragment … fragment}
 * stands on the line at which javac must show a message with these fragments. A file {@code options} holds options of the compiler,
 * a subfolder {@code library} what is compiled before.
 */
class MistakesTest {

    @TestFactory
    Stream<DynamicTest> javacNamesEachMistakeAtItsLine() throws IOException {
        return cases().map(folder -> DynamicTest.dynamicTest(name(folder), folder.toUri(), () -> {
            List<Source> sources = Source.allIn(folder);
            BuildResult result =
                    Build.ofCase(CompilerKind.JAVAC, folder, options(folder)).run();
            assertExactly(Expectation.in(sources), result);
            for (Expectation expected : Expectation.in(sources)) {
                assertEquals(
                        1,
                        result.complaints().stream()
                                .filter(message -> expected.fits(message) && expected.isAt(message))
                                .count(),
                        () -> expected + " is not at its line: " + result.complaints());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> ecjNamesEachMistakeAndNeverShowsAWrongLine() throws IOException {
        return cases().map(folder -> DynamicTest.dynamicTest(name(folder), folder.toUri(), () -> {
            List<Source> sources = Source.allIn(folder);
            List<Expectation> expectations = Expectation.in(sources);
            BuildResult result =
                    Build.ofCase(CompilerKind.ECJ, folder, options(folder)).run();
            assertExactly(expectations, result);
            for (Message message : result.complaints()) {
                boolean right = expectations.stream().anyMatch(e -> e.fits(message) && isAroundIt(e, message, sources));
                assertEquals(message.showsLine(), right, () -> "shown at a wrong line: " + message);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachCompilerSaysTheSameInAnyOrderOfTheSources() throws IOException {
        return cases().filter(folder -> Source.allIn(folder).size() > 1 && !Files.exists(folder.resolve("library")))
                .flatMap(folder -> Stream.of(CompilerKind.values())
                        .map(compiler -> DynamicTest.dynamicTest(
                                name(folder) + ", " + compiler,
                                folder.toUri(),
                                () -> assertSameInReverse(compiler, folder))));
    }

    private static void assertSameInReverse(CompilerKind compiler, Path folder) throws IOException {
        List<Source> sources = new ArrayList<>(Source.allIn(folder));
        Set<Message> messages = complaints(compiler, folder, sources);
        Collections.reverse(sources);
        assertEquals(messages, complaints(compiler, folder, sources));
    }

    private static Set<Message> complaints(CompilerKind compiler, Path folder, List<Source> sources)
            throws IOException {
        return Set.copyOf(Build.with(compiler)
                .sources(sources)
                .options(options(folder))
                .run()
                .complaints());
    }

    /** ECJ often shows where the annotation begins, and not the value in it. */
    private static boolean isAroundIt(Expectation expected, Message message, List<Source> sources) {
        return message.file().equals(expected.file())
                && message.line() <= expected.line()
                && sources.stream()
                        .filter(source -> source.fileName().equals(message.file()))
                        .flatMap(source ->
                                source.text().lines().skip(message.line()).limit(expected.line() - message.line()))
                        .noneMatch(String::isBlank);
    }

    /** A case is named after the problem: {@code TOOL_TWICE_IN_CLASS} is shown by {@code tool-twice-in-class…}. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = "FAILURE") // a fault of the processor: no source is known that gives it
    void eachProblemHasACase(Problem problem) throws IOException {
        String name = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertTrue(cases().anyMatch(folder -> name(folder).startsWith(problem.id() + ": " + name)));
    }

    /** The messages and the expectations are paired, so that nothing is missing and nothing comes on top. */
    private static void assertExactly(List<Expectation> expectations, BuildResult result) {
        List<Message> unexpected = new ArrayList<>(result.complaints());
        List<Expectation> missing = new ArrayList<>();
        for (Expectation expected : expectations) {
            unexpected.stream()
                    .filter(expected::fits)
                    .findFirst()
                    .ifPresentOrElse(unexpected::remove, () -> missing.add(expected));
        }
        assertAll(
                () -> assertFalse(expectations.isEmpty(), "the case expects nothing"),
                () -> assertEquals(List.of(), missing, () -> "missing; the compiler said: " + result.complaints()),
                () -> assertEquals(List.of(), unexpected, "said on top"));
    }

    private static Stream<Path> cases() throws IOException {
        Path root = Source.resource("cases");
        try (Stream<Path> folders = Files.walk(root, 2)) {
            return folders.filter(folder -> isCase(root.relativize(folder))).sorted().toList().stream();
        }
    }

    /** The options of a case, one a line, in a file of that name. */
    private static String[] options(Path folder) throws IOException {
        Path options = folder.resolve("options");
        return Files.exists(options) ? Files.readAllLines(options).toArray(String[]::new) : new String[0];
    }

    private static boolean isCase(Path folder) {
        return folder.getNameCount() == 2 && !folder.startsWith("ok");
    }

    private static String name(Path folder) {
        return folder.getParent().getFileName() + ": " + folder.getFileName();
    }
}
