package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of every source in the tests that compiles. */
public final class AllSchemas {
    private static final List<GeneratedSchema> ALL =
            folders().flatMap(AllSchemas::of).toList();

    private AllSchemas() {}

    /** The schemas, in the order of their sources. */
    public static List<GeneratedSchema> list() {
        return ALL;
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

    private static Stream<GeneratedSchema> of(Path folder) {
        BuildResult result = Build.with(CompilerKind.JAVAC)
                .sources(Source.allIn(folder))
                .run()
                .clean();
        return GeneratedSchema.of(folder.getFileName().toString(), result).stream();
    }
}
