package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A numbered directory for each build, in Maven's output directory, where a person can look at them until the next run. */
final class Directories {
    private static final Path ROOT = Path.of("target", "test-builds").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        delete(ROOT);
    }

    private Directories() {}

    static Path create(String name) {
        return create(ROOT, COUNT.incrementAndGet() + "-" + name);
    }

    static Path create(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
