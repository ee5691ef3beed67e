package left;

import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Thought;

/**
 * A word on the left.
 *
 * @param kindOfWord its sort
 * @param other one of the other side
 */
@Step(kind = "left_word")
public record Word(Sort kindOfWord, right.Word other) implements Thought {
    /** Sorts on the left. */
    public enum Sort {
        NOUN,
        VERB
    }

    /** Tools on the left. */
    public static final class Tools {
        /** Says left. */
        @Tool
        public String left() {
            return "left";
        }
    }
}
