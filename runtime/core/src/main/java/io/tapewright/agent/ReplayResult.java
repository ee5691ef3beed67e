package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.List;

/**
 * What came of replaying a recorded tape.
 *
 * @param tape what was made this time, as far as the replay went; its parent is the recorded tape
 * @param mismatches in what it is not the recorded tape, in order
 */
public record ReplayResult(Tape tape, List<ReplayMismatch> mismatches) {
    /** Copies the list. */
    public ReplayResult {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether all steps are the same, and as many. */
    public boolean isSame() {
        return mismatches.isEmpty();
    }

    /**
     * Answers the tape if all steps are the same.
     *
     * @throws AssertionError if not; the message shows all mismatches
     */
    public Tape requireSame() {
        if (isSame()) {
            return tape;
        }
        throw new AssertionError(String.join(
                "\n", mismatches.stream().map(ReplayMismatch::toString).toList()));
    }
}
