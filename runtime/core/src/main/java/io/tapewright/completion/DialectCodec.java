package io.tapewright.completion;

import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;

/** Reads and writes the completions of one union in one dialect. The two methods are inverse to each other. */
interface DialectCodec {
    /** See {@link StepUnion#readSteps}. */
    List<StepReading> read(LlmOutput output, int position, ReadingMode mode);

    /** See {@link StepUnion#reader}. */
    CompletionReader reader(int position, ReadingMode mode);

    /** See {@link StepUnion#write}. */
    LlmOutput write(List<? extends TapeStep> steps, int position);
}
