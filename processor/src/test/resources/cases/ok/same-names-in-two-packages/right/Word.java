package right;

import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.StopStep;

/**
 * A word on the right.
 *
 * @param kindOfWord its sort
 */
@Step(kind = "right_word")
public record Word(Sort kindOfWord) implements StopStep {
    /** Sorts on the right. */
    public enum Sort {
        NOUN,
        ADVERB
    }

    /** Tools on the right. */
    public static final class Tools {
        /** Says right. */
        @Tool
        public String right() {
            return "right";
        }
    }
}
