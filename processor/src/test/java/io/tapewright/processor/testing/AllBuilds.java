package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The builds of every source in the tests that compiles. */
public final class AllBuilds {
    private static final SortedMap<String, BuildResult> ALL = folders()
            .collect(Collectors.toMap(
                    folder -> folder.getFileName().toString(),
                    AllBuilds::build,
                    (one, other) -> {
                        throw new IllegalStateException("two folders of one name");
                    },
                    TreeMap::new));

    private AllBuilds() {}

    /** The builds, by the names of their folders. */
    public static SortedMap<String, BuildResult> byName() {
        return ALL;
    }

    /** The classes that were generated, each with a name for messages. */
    public static Stream<Map.Entry<String, Class<?>>> generatedClasses() {
        return ALL.entrySet().stream()
                .flatMap(build -> classNames(build.getValue()).stream()
                        .map(name -> Map.entry(
                                build.getKey() + ": " + name, build.getValue().load(name))));
    }

    private static List<String> classNames(BuildResult result) {
        return result.generated().keySet().stream()
                .map(path -> path.substring(0, path.length() - ".java".length()).replace('/', '.'))
                .toList();
    }

    private static Stream<Path> folders() {
        return Stream.of("sources", "cases/ok").flatMap(parent -> {
            try (Stream<Path> folders = Files.list(Source.resource(parent))) {
                return folders.sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BuildResult build(Path folder) {
        return Build.with(CompilerKind.JAVAC)
                .sources(Source.allIn(folder))
                .run()
                .clean();
    }
}
