package io.tapewright.benchmarks.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Steps of all types, with words in them of which some need an escape and some are not English; the same ones on every run. */
final class RandomSteps {
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "and",
            "to",
            "in",
            "harbour",
            "figures",
            "quarter",
            "naïve",
            "compare",
            "whether",
            "because",
            "revenue",
            "café",
            "between",
            "report",
            "estimate",
            "several",
            "again",
            "population",
            "\"roughly\"",
            "Zürich",
            "question",
            "source",
            "answer",
            "then",
            "before",
            "it",
            "is",
            "a",
            "number",
            "tide",
            "enough",
            "tables\n");

    private static final double MEAN_OF_LARGE_STEPS = 2.4;

    private final Random random = new Random(20_240_917);
    /** How much longer texts are than those of the small completion. */
    private final double scale;

    private RandomSteps(double scale) {
        this.scale = scale;
    }

    /** The steps of a completion of a size; see {@link Sample#of(String)}. */
    static List<BenchStep> of(String size) {
        return switch (size) {
            case "small" -> new RandomSteps(1).steps(3);
            case "large" -> new RandomSteps(MEAN_OF_LARGE_STEPS).steps(100);
            default -> new RandomSteps(MEAN_OF_LARGE_STEPS).steps(2 * Integer.parseInt(size));
        };
    }

    private List<BenchStep> steps(int count) {
        return IntStream.range(0, count).mapToObj(this::step).toList();
    }

    private BenchStep step(int index) {
        return switch (index % 6) {
            case 0 -> new BenchStep.Reasoning(words(30));
            case 1 -> new BenchStep.Search(words(10), random.nextInt(50), texts(3, 4));
            case 2 -> new BenchStep.FinalAnswer(words(14), random.nextInt(100) / 100.0, citations());
            case 3 -> new BenchStep.Plan(texts(3, 8), words(10));
            case 4 -> new BenchStep.Calculate(words(16), precision(), random.nextBoolean());
            default -> new BenchStep.CallTool("look_up_" + random.nextInt(9), arguments(), priority());
        };
    }

    private String words(int mean) {
        int count = (int) Math.max(1, scale * mean * (0.5 + random.nextDouble()));
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> word()).toList());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<String> texts(int most, int words) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> words(words))
                .toList();
    }

    private Optional<Double> precision() {
        return random.nextBoolean() ? Optional.of(random.nextInt(1000) / 8.0) : Optional.empty();
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            arguments.put("argument_" + i, words(4));
        }
        return arguments;
    }

    private BenchStep.Priority priority() {
        return BenchStep.Priority.values()[random.nextInt(3)];
    }

    private List<BenchStep.Citation> citations() {
        List<BenchStep.Citation> citations = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String url = "https://example.org/archive/" + random.nextInt(1_000_000);
            citations.add(new BenchStep.Citation(words(5), url, random.nextInt(5000)));
        }
        return citations;
    }
}
