package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code shared/data} beside the project. Where it is absent, tests that need it are skipped. */
final class SharedData {
    private SharedData() {}

    /** A file of the folder. */
    static Path file(String name) {
        Path module = Path.of("").toAbsolutePath(); // of the examples; the project is its parent
        Path file = module.resolveSibling("..")
                .resolve("shared")
                .resolve("data")
                .resolve(name)
                .normalize();
        assumeTrue(Files.exists(file), "skipped: no ../shared/data/" + name + " beside the project");
        return file;
    }
}
