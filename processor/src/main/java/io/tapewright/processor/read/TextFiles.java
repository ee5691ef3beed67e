package io.tapewright.processor.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** Reads the files that templates are in. */
final class TextFiles {
    /** Where build tools put resources: Maven beside the classes; others on one of the paths. */
    private static final List<Location> PLACES =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

    private final Filer filer;

    TextFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * The text of a file, with line ends of Java and without the one at its end.
     *
     * @param packageName where a name begins that does not begin with a slash, as in {@code Class.getResource}
     */
    Optional<String> read(String packageName, String name) {
        String path = name.startsWith("/")
                ? name.substring(1)
                : packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
        return PLACES.stream()
                .flatMap(place -> read(place, path).stream())
                .map(text -> text.replace("\uFEFF", "").replace("\r\n", "\n").replaceFirst("\n$", ""))
                .findFirst();
    }

    private Optional<String> read(Location place, String path) {
        try (InputStream in = filer.getResource(place, "", path).openInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException absent) {
            // there is no such file there, no such place in this build, or the name can't be that of a file
            return Optional.empty();
        }
    }
}
