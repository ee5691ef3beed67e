package io.tapewright.benchmarks.completion;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.completion.StepReading;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A completion to read, and the steps that it says.
 *
 * @param text an array of steps as JSON
 * @param steps the same as records
 */
record Sample(String text, List<TapeStep> steps) {
    /**
     * A completion of a size: {@code small} has 3 steps in 600 characters, {@code large} 100 steps in 50,000; or as many steps as make
     * a number of kilobytes. {@code -Dbench.data=FOLDER} has the first two read from {@code small.json} and {@code large.json}.
     */
    static Sample of(String size) throws IOException {
        String folder = System.getProperty("bench.data", "");
        boolean isFile = !folder.isEmpty() && Character.isLetter(size.charAt(0));
        return ofText(
                isFile
                        ? Files.readString(Path.of(folder, size + ".json"))
                        : Databind.writeSpaced(RandomSteps.of(size)));
    }

    private static Sample ofText(String text) {
        List<TapeStep> steps = read(text, ReadingMode.STRICT);
        requireEqual(steps, read(text, ReadingMode.TOLERANT));
        requireEqual(steps, Databind.read(text));
        requireEqual(steps, CoreReader.read(text));
        requireEqual(steps, Unions.STEPS.read(Dialect.JSON, Unions.STEPS.write(Dialect.JSON, steps, 0), 0));
        requireEqual(steps, Databind.read(Databind.write(steps)));
        requireEqual(steps, Databind.read(CoreWriter.write(steps)));
        return new Sample(text, steps);
    }

    static List<TapeStep> read(String text, ReadingMode mode) {
        return Unions.STEPS.readSteps(Dialect.JSON, LlmOutput.of(text), 0, mode).stream()
                .map(StepReading::step)
                .toList();
    }

    /** What does not read or write the same is no peer. */
    static void requireEqual(List<?> expected, List<?> actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("not the same is read: " + expected + " and " + actual);
        }
    }
}
