package io.tapewright.benchmarks.run;

import io.tapewright.agent.TapeAgent;
import io.tapewright.batch.Batch;
import io.tapewright.batch.BatchProgress;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten thousand runs at once, in a heap of 256 MB. Each asks its model three times (a plan, a call of a tool, an answer), and the model
 * takes 100 ms for each: a run by itself lasts 300 ms. On a JDK with virtual threads; others would take a platform thread for each run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ManyRunsBenchmark {
    private static final int RUNS = 10_000;
    private static final int MODEL_MILLIS = 100;

    private final TapeAgent agent = WorkerAgent.builder(new Worker(), new Worker.Tools())
            .llm(ManyRunsBenchmark::answer)
            .build();
    private final Batch batch = Batch.builder(agent).concurrency(RUNS).build();
    private final List<Tape> starts = Collections.nCopies(RUNS, Tape.of(new UserStep("Do it.")));

    /** A batch of which all tapes run at the same time. */
    @Benchmark
    public BatchProgress runAll() throws InterruptedException {
        BatchProgress end = batch.run(starts, result -> {});
        if (end.finished() != RUNS || end.failed() != 0) {
            throw new IllegalStateException("some runs failed: " + end);
        }
        return end;
    }

    private static LlmStream answer(Prompt prompt) {
        try {
            Thread.sleep(MODEL_MILLIS);
        } catch (InterruptedException e) {
            throw new LlmException("interrupted", e);
        }
        return LlmStream.of(prompt, output(prompt.messages().size()));
    }

    private static LlmOutput output(int messages) {
        return switch (messages) {
            case 3 -> LlmOutput.of("1. echo");
            case 4 -> LlmOutput.of(List.of(ToolCall.of("c", "echo", JsonValue.of("{\"text\": \"hello\"}"))));
            default -> LlmOutput.of("Done.");
        };
    }
}
