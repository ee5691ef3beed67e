package io.tapewright.benchmarks.start;

import io.tapewright.benchmarks.completion.Unions;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;

/** Makes a schema and reads a completion with Tapewright. */
final class TapewrightProgram {
    private TapewrightProgram() {}

    public static void main(String[] args) {
        StepUnion union = Unions.STEPS;
        if (union.schema().isEmpty()) {
            throw new IllegalStateException("no schema");
        }
        Footprint.print(
                union.read(Dialect.JSON, LlmOutput.of(Footprint.COMPLETION), 0).size());
    }
}
