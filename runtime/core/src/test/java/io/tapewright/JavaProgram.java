package io.tapewright;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs in a JVM of their own. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * The lines that a program prints, which must end well.
     *
     * @param options of the JVM
     */
    public static List<String> run(Class<?> program, String... options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        Stream.of(java),
                        Stream.of(options),
                        Stream.of("-cp", System.getProperty("java.class.path"), program.getName()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
