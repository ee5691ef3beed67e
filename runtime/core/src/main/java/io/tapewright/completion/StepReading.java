package io.tapewright.completion;

import io.tapewright.json.JsonRepair;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A step that was read in a completion.
 *
 * @param step the step
 * @param repairs where the completion was not as it should be; empty if all was well
 */
public record StepReading(TapeStep step, List<JsonRepair> repairs) {
    /** Copies the list. */
    public StepReading {
        repairs = List.copyOf(repairs);
    }
}
