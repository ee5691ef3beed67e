package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is right compiles without a word, and all that was generated can be loaded; in another order of the sources it is the same.
 *
 * <p>Each folder of {@code cases/ok} is a build. Its subfolder {@code library}, if there is one, is compiled before, so that only
 * its class files are seen.
 */
class CleanBuildsTest {
    /** What holds without the option, which tests turn off. */
    private static final String DEFAULT = "-Atapewright.descriptions=types";

    /** {@code -processing}: javac warns of each annotation that no processor claims, and a good processor claims none. */
    @TestFactory
    Stream<DynamicTest> javacWithAllWarningsAsErrorsSaysNothing() throws IOException {
        return cases(CompilerKind.JAVAC, "-Xlint:all,-processing", "-Werror", DEFAULT);
    }

    @TestFactory
    Stream<DynamicTest> ecjSaysNothing() throws IOException {
        return cases(CompilerKind.ECJ, DEFAULT);
    }

    private static Stream<DynamicTest> cases(CompilerKind compiler, String... options) throws IOException {
        try (Stream<Path> folders = Files.list(Source.resource("cases/ok"))) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(), folder.toUri(), () -> build(compiler, folder, options)));
        }
    }

    private static void build(CompilerKind compiler, Path folder, String... options) {
        List<Source> library = Source.allIn(folder).stream()
                .filter(source -> source.path().startsWith("library/"))
                .toList();
        List<Source> sources = new ArrayList<>(Source.allIn(folder));
        sources.removeAll(library);
        List<BuildResult> libraries = library.isEmpty()
                ? List.of()
                : List.of(Build.with(compiler)
                        .sources(library)
                        .options(options)
                        .run()
                        .clean());
        BuildResult result = build(compiler, sources, libraries, options);
        loadAll(result);
        Collections.shuffle(sources, new Random(1));
        assertEquals(
                result.generated(), build(compiler, sources, libraries, options).generated());
    }

    private static BuildResult build(
            CompilerKind compiler, List<Source> sources, List<BuildResult> libraries, String... options) {
        Build build = Build.with(compiler).sources(sources).options(options);
        libraries.forEach(build::library);
        return build.run().clean();
    }

    private static void loadAll(BuildResult result) {
        assertFalse(result.generated().isEmpty(), "nothing was generated");
        result.generated().keySet().forEach(path -> result.load(className(path)));
    }

    private static String className(String path) {
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
