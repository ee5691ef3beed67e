package io.tapewright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sources of step records as people write them: documented, with texts, numbers, an enum, lists and a nested record. */
final class StepSources {
    private StepSources() {}

    /** Writes some sources into a folder. */
    static List<Path> write(Path folder, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.writeString(folder.resolve("Finding" + i + ".java"), source(i)));
        }
        return files;
    }

    private static String source(int i) {
        return """
                package bench;

                import io.tapewright.annotation.Step;
                import io.tapewright.step.Thought;
                import java.util.List;
                import java.util.Optional;

                /**
                 * Finding number %1$d about a company, with the evidence for it.
                 *
                 * @param title in a few words
                 * @param score from 0 (a rumour) to 10 (certain)
                 * @param share how much of the turnover it concerns
                 * @param mood whether it is good news
                 * @param sources where it is said
                 * @param remark what else should be known
                 */
                @Step
                public record Finding%1$d(
                        String title,
                        int score,
                        double share,
                        Mood mood,
                        List<Source> sources,
                        Optional<String> remark)
                        implements Thought {

                    /** Good or bad. */
                    public enum Mood {
                        GOOD,
                        BAD,
                        MIXED
                    }

                    /**
                     * A page.
                     *
                     * @param address its address
                     * @param isPublic whether everyone can read it
                     */
                    public record Source(String address, boolean isPublic) {}
                }
                """.formatted(i);
    }
}
