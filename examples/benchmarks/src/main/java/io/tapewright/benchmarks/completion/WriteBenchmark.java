package io.tapewright.benchmarks.completion;

import io.tapewright.benchmarks.ratio.Ours;
import io.tapewright.completion.Dialect;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Write steps as a completion: an object a line by Tapewright, an array in a string by Jackson. */
public class WriteBenchmark extends CompletionBenchmark {
    @Param({"small", "large"})
    public String size = "small";

    private List<TapeStep> steps = List.of();

    @Setup
    public void read() throws IOException {
        steps = Sample.of(size).steps();
    }

    @Benchmark
    @Ours
    public LlmOutput tapewright() {
        return Unions.STEPS.write(Dialect.JSON, steps, 0);
    }

    @Benchmark
    public String databind() {
        return Databind.write(steps);
    }

    @Benchmark
    public String coreByHand() {
        return CoreWriter.write(steps);
    }
}
