package io.tapewright.completion;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads large completions and prints how many steps they have; run by {@link LargeCompletionsTest} in a JVM of its own. */
final class LargeCompletions {
    private static final int STEPS = 200_000;
    private static final int LENGTH = 10_000_000;
    private static final int WORDS = 100_000;
    private static final int DEPTH = 100_000;
    private static final int PIECE = 4;
    private static final StepUnion UNION = SampleUnions.EVERYTHING;

    private LargeCompletions() {}

    public static void main(String[] args) {
        read("clean lines", "{\"kind\": \"buy\", \"symbol\": \"ABCDE\", \"count\": 12}\n".repeat(STEPS));
        read("a sloppy list", "Here they are:\n[" + "{'kind': 'buy', 'symbol': \"ABCDE\", count: 12,} ".repeat(STEPS));
        read("one long text", "{\"kind\": \"response\", \"content\": \"" + "a\\n é".repeat(LENGTH / 5) + "\"}");
        read("words", "No {step} at all. ".repeat(WORDS));
        read("comments that never end", "‘,words <!--`{, ".repeat(WORDS));
        read("one line of doubled quotes", "{\"\"a\"\": 1, ".repeat(WORDS));
        read("open arrays", "[".repeat(DEPTH));
        read("nested arrays", "[".repeat(DEPTH) + "]".repeat(DEPTH));
        read("open objects", "{\"a\":".repeat(DEPTH));
        String deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
        read("nested in a step", "{\"kind\": \"plan\", \"items\": " + deep + "}");
    }

    private static void read(String name, String text) {
        System.out.println(name + ": "
                + Arrays.stream(ReadingMode.values())
                        .sorted((a, b) -> b.compareTo(a))
                        .map(mode -> mode + " " + atOnce(text, mode) + ", in pieces " + inPieces(text, mode))
                        .collect(Collectors.joining("; ")));
    }

    private static String atOnce(String text, ReadingMode mode) {
        try {
            return String.valueOf(
                    UNION.readSteps(Dialect.JSON, LlmOutput.of(text), 0, mode).size());
        } catch (UnreadableCompletionException refused) {
            return "refused";
        }
    }

    private static String inPieces(String text, ReadingMode mode) {
        CompletionReader reader = UNION.reader(Dialect.JSON, 0, mode);
        Heard heard = new Heard();
        for (int at = 0; at < text.length(); at += PIECE) {
            reader.read(new LlmEvent.Chunk(text.substring(at, Math.min(text.length(), at + PIECE))), heard);
        }
        reader.end(LlmOutput.of(text), heard);
        return heard.isRefused ? "refused" : String.valueOf(heard.steps);
    }

    /** What was told of a completion, but for the steps themselves. */
    private static final class Heard implements Consumer<CompletionEvent> {
        long steps;
        boolean isRefused;

        @Override
        public void accept(CompletionEvent event) {
            steps += event instanceof CompletionEvent.Finished ? 1 : 0;
            isRefused |= event instanceof CompletionEvent.Failed;
        }
    }
}
