package io.tapewright.benchmarks.completion;

import io.tapewright.benchmarks.ratio.Ours;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.completion.StepReading;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Parse and validate a completion: tolerantly, as an agent does, strictly, and by Jackson. */
public class ParseBenchmark extends CompletionBenchmark {
    @Param({"small", "large"})
    public String size = "small";

    private String text = "";

    @Setup
    public void read() throws IOException {
        text = Sample.of(size).text();
    }

    @Benchmark
    @Ours
    public List<TapeStep> tapewright() {
        return Unions.STEPS.read(Dialect.JSON, LlmOutput.of(text), 0);
    }

    /** What tolerance costs where there is nothing to tolerate. */
    @Benchmark
    public List<StepReading> strict() {
        return Unions.STEPS.readSteps(Dialect.JSON, LlmOutput.of(text), 0, ReadingMode.STRICT);
    }

    @Benchmark
    public List<BenchStep> databind() {
        return Databind.read(text);
    }

    @Benchmark
    public List<BenchStep> coreByHand() {
        return CoreReader.read(text);
    }
}
