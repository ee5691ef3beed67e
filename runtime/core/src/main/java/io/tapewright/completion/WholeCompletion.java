package io.tapewright.completion;

import io.tapewright.llm.LlmOutput;
import java.util.List;

/**
 * How a completion is read once all of it is there.
 *
 * @param codec reads it
 * @param position where on the tape the first step will stand
 * @param mode how much is put up with
 */
record WholeCompletion(DialectCodec codec, int position, ReadingMode mode) {

    List<StepReading> read(LlmOutput output) {
        return codec.read(output, position, mode);
    }
}
