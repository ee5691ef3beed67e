package io.tapewright.processor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code shared/data} beside the project. Where it is absent, tests that need it are skipped. */
public final class SharedData {
    private static final JsonMapper JSON = new JsonMapper();

    private SharedData() {}

    /** The values in a file that has one on each line. */
    public static List<JsonNode> lines(String name) {
        Path file = Path.of("")
                .toAbsolutePath()
                .resolve("../../shared/data")
                .resolve(name)
                .normalize();
        assumeTrue(Files.exists(file), "skipped: no ../shared/data/" + name + " beside the project");
        try {
            return Files.readAllLines(file).stream().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
