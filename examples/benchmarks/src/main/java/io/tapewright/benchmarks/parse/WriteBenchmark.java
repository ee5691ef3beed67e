package io.tapewright.benchmarks.parse;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Write 3 steps (600 B) and 100 steps (50 KB) as a completion, by Tapewright and, as an array in a string, by Jackson databind. The
 * steps are those of {@link ParseBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WriteBenchmark {
    @Param({"small", "large"})
    public String size = "small";

    private StepUnion union = StepUnion.of(BenchStep_CallToolStep.TYPE);
    private List<TapeStep> steps = List.of();
    private ObjectWriter jackson = JsonMapper.shared().writer();

    @Setup
    public void read() throws IOException {
        Path folder = Path.of(System.getProperty("bench.data", "../shared/data/bench"));
        union = StepUnion.of(
                BenchStep_ReasoningStep.TYPE,
                BenchStep_PlanStep.TYPE,
                BenchStep_SearchStep.TYPE,
                BenchStep_CalculateStep.TYPE,
                BenchStep_CallToolStep.TYPE,
                BenchStep_FinalAnswerStep.TYPE);
        steps = union.read(Dialect.JSON, LlmOutput.of(Files.readString(folder.resolve(size + ".json"))), 0);
        jackson = JsonMapper.builder().build().writerFor(new TypeReference<List<BenchStep>>() {});
        if (!steps.equals(union.read(Dialect.JSON, tapewright(), 0))
                || !steps.equals(JsonMapper.shared().readValue(jackson(), new TypeReference<List<BenchStep>>() {}))) {
            throw new IllegalStateException("the two do not write the same");
        }
    }

    @Benchmark
    public LlmOutput tapewright() {
        return union.write(Dialect.JSON, steps, 0);
    }

    @Benchmark
    public String jackson() {
        return jackson.writeValueAsString(steps);
    }
}
