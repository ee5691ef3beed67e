package io.tapewright.examples.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * Reads changed completions for a while, and says what went wrong. Started by
 *
 * <pre>{@code mvn -q test-compile -pl examples -am -Dfuzz=600}</pre>
 *
 * for 600 seconds; {@code -Dfuzz="1 4711"} begins with the seed 4711, which shows again what was found with it.
 */
public final class Fuzz {
    private static final int GROWTH_ONE_IN = 100;
    private static final int MOST_FINDINGS = 20;
    private static final int SHOWN = 2_000;

    private final Completions completions = new Completions();
    private final PrintStream out;
    private long inputs;
    private long characters;
    private int findings;

    private Fuzz(PrintStream out) {
        this.out = out;
    }

    /**
     * Ends with the status 1 if something was found.
     *
     * @param args for how many seconds, and perhaps the first seed
     */
    public static void main(String[] args) {
        long first = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextInt(Integer.MAX_VALUE);
        Fuzz fuzz = new Fuzz(System.out);
        fuzz.run(Duration.ofSeconds(Long.parseLong(args[0])), first);
        System.exit(fuzz.findings == 0 ? 0 : 1);
    }

    private void run(Duration duration, long first) {
        long end = System.nanoTime() + duration.toNanos();
        out.println("The first seed is " + first + ".");
        for (long seed = first; System.nanoTime() < end && findings < MOST_FINDINGS; seed++) {
            read(seed);
        }
        out.println(inputs + " completions of " + characters + " characters in all were read; " + findings
                + " were not read as they should be.");
    }

    private void read(long seed) {
        Completion completion = completions.of(seed);
        inputs++;
        characters += completion.length();
        Optional<Finding> wrong = new Trial(completion, seed).run();
        if (wrong.isPresent()) {
            report(seed, wrong.get(), shrunk(completion, seed, wrong.get()));
        } else if (seed % GROWTH_ONE_IN == 0) {
            new Growth(completion).run().ifPresent(finding -> report(seed, finding, completion));
        }
    }

    private static Completion shrunk(Completion completion, long seed, Finding finding) {
        return Shrinking.of(
                completion,
                shorter -> new Trial(shorter, seed)
                        .run()
                        .filter(found -> found.kind().equals(finding.kind()))
                        .isPresent());
    }

    private void report(long seed, Finding finding, Completion shown) {
        findings++;
        out.println("\nseed " + seed + ": " + finding.kind() + "\n" + cut(finding.details()) + "\n" + shown.name()
                + ", " + shown.dialect() + ", shortened: " + cut(shown.output().toString()));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }
}
