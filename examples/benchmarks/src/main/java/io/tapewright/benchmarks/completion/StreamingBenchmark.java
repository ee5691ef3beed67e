package io.tapewright.benchmarks.completion;

import io.tapewright.benchmarks.ratio.Ours;
import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.CompletionReader;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.UnfinishedStep;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Read a completion of 100 steps (50 KB) that comes in pieces of 4 characters, beside reading it at once. Others read all that there is
 * again when more comes; here databind does so, but only at each 64th piece.
 */
public class StreamingBenchmark extends CompletionBenchmark {
    private static final int PIECE = 4;
    private static final int LOOK = 64;

    private String text = "";
    private List<LlmEvent> pieces = List.of();

    @Setup
    public void read() throws IOException {
        Sample sample = Sample.of("large");
        text = sample.text();
        pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(new LlmEvent.Chunk(text.substring(at, Math.min(text.length(), at + PIECE))));
        }
        Sample.requireEqual(sample.steps(), inPieces());
        Sample.requireEqual(sample.steps(), Databind.readBeginning(text));
    }

    @Benchmark
    public List<TapeStep> atOnce() {
        return Unions.STEPS.read(Dialect.JSON, LlmOutput.of(text), 0);
    }

    @Benchmark
    @Ours
    public List<TapeStep> inPieces() {
        CompletionReader reader = Unions.STEPS.reader(Dialect.JSON, 0);
        List<TapeStep> steps = new ArrayList<>();
        Consumer<CompletionEvent> listener = event -> {
            if (event instanceof CompletionEvent.Finished finished) {
                steps.add(finished.step());
            }
        };
        for (LlmEvent piece : pieces) {
            reader.read(piece, listener);
        }
        reader.end(LlmOutput.of(text), listener);
        return steps;
    }

    /** The same, and what there is of the step under way is looked at, at each 64th piece. */
    @Benchmark
    @Ours
    public void inPiecesSeen(Blackhole seen) {
        CompletionReader reader = Unions.STEPS.reader(Dialect.JSON, 0);
        for (int i = 0; i < pieces.size(); i++) {
            boolean looks = i % LOOK == 0;
            reader.read(
                    pieces.get(i),
                    event -> seen.consume(looks && event instanceof CompletionEvent.Grown grown ? look(grown) : event));
        }
        reader.end(LlmOutput.of(text), seen::consume);
    }

    private static UnfinishedStep look(CompletionEvent.Grown grown) {
        return grown.soFar().get();
    }

    @Benchmark
    public void databindAgainAtEach64th(Blackhole seen) {
        for (int i = 0; i < pieces.size(); i += LOOK) {
            seen.consume(Databind.readBeginning(text.substring(0, PIECE * i)));
        }
        seen.consume(Databind.read(text));
    }
}
