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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parse and validate a completion of 3 steps (600 B) and one of 100 steps (50 KB), by Tapewright and by Jackson databind with
 * required and unknown properties checked.
 *
 * <p>The texts are {@code ../shared/data/bench} beside the project; {@code -Dbench.data=FOLDER} names another place.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {
    @Param({"small", "large"})
    public String size = "small";

    private String text = "";
    private StepUnion union = StepUnion.of(BenchStep_CallToolStep.TYPE);
    private ObjectReader jackson = JsonMapper.shared().reader();

    @Setup
    public void read() throws IOException {
        Path folder = Path.of(System.getProperty("bench.data", "../shared/data/bench"));
        text = Files.readString(folder.resolve(size + ".json"));
        union = StepUnion.of(
                BenchStep_ReasoningStep.TYPE,
                BenchStep_PlanStep.TYPE,
                BenchStep_SearchStep.TYPE,
                BenchStep_CalculateStep.TYPE,
                BenchStep_CallToolStep.TYPE,
                BenchStep_FinalAnswerStep.TYPE);
        jackson = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readerFor(new TypeReference<List<BenchStep>>() {});
        if (!tapewright().equals(jackson())) {
            throw new IllegalStateException("the two do not read the same");
        }
    }

    @Benchmark
    public List<TapeStep> tapewright() {
        return union.read(Dialect.JSON, LlmOutput.of(text), 0);
    }

    @Benchmark
    public List<BenchStep> jackson() {
        return jackson.readValue(text);
    }
}
