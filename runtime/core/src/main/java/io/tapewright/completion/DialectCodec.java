package io.tapewright.completion;

import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;

/** Reads and writes the completions of one union in one dialect. The two methods are inverse to each other. */
interface DialectCodec {
    /** See {@link StepUnion#read}. */
    List<TapeStep> read(LlmOutput output, int position);

    /** See {@link StepUnion#reader}. */
    CompletionReader reader(int position);

    /** See {@link StepUnion#write}. */
    LlmOutput write(List<? extends TapeStep> steps, int position);
}
