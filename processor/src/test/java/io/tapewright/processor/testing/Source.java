package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A source file.
 *
 * @param path where it lies, relative to the root of the sources, with slashes
 * @param text what it says
 */
public record Source(String path, String text) {

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The source of a public top-level class. */
    public static Source of(String className, String text) {
        return new Source(className.replace('.', '/') + ".java", text);
    }

    /** All sources below a folder of the test resources, ordered by path. */
    public static List<Source> allIn(String folder) {
        return allIn(resource(folder));
    }

    /** All sources below a folder, ordered by path. */
    public static List<Source> allIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new Source(folder.relativize(file).toString().replace('\\', '/'), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of the test resources. */
    public static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Source.class.getResource("/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
