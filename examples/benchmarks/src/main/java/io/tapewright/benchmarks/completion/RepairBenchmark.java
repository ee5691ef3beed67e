package io.tapewright.benchmarks.completion;

import io.tapewright.benchmarks.ratio.Ours;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Read a completion that has to be repaired, beside the same one where it is clean; in sizes that show how the time grows. */
public class RepairBenchmark extends CompletionBenchmark {
    @Param({"small", "large", "100", "1000", "10000"})
    public String size = "small";

    private String text = "";
    private String sloppyText = "";

    @Setup
    public void read() throws IOException {
        Sample sample = Sample.of(size);
        text = sample.text();
        sloppyText = Sloppiness.of(sample.steps());
        Sample.requireEqual(sample.steps(), Sample.read(sloppyText, ReadingMode.TOLERANT));
    }

    @Benchmark
    @Ours
    public List<TapeStep> repaired() {
        return Unions.STEPS.read(Dialect.JSON, LlmOutput.of(sloppyText), 0);
    }

    @Benchmark
    public List<TapeStep> clean() {
        return Unions.STEPS.read(Dialect.JSON, LlmOutput.of(text), 0);
    }
}
