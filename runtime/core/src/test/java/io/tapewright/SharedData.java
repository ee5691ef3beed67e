package io.tapewright;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that lie beside the project, in {@code ../shared/data}. A test that wants one is skipped where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** The text of a file. */
    public static String text(String name) {
        Path file = projectRoot().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isReadable(file), "skipped, as there is no " + file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
