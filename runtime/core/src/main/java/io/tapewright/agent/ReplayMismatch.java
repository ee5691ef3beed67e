package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.Optional;

/**
 * A place where a replay is not the recorded tape.
 *
 * @param index which step of the recorded tape
 * @param recorded the step there; empty if the recorded tape has ended
 * @param made the step that was made instead; empty if none was made
 * @param problem what is different, in words and as a diff
 * @param failure what was thrown where a step should have been made
 */
public record ReplayMismatch(
        int index,
        Optional<TapeStep> recorded,
        Optional<TapeStep> made,
        String problem,
        Optional<RuntimeException> failure) {

    @Override
    public String toString() {
        return "step " + index + ": " + problem;
    }
}
