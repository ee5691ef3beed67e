package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A remark.
 *
 * @param text what it says
 */
@Step(kind = "side_remark")
public record Remark(String text) implements Thought {
    /** Refuses to say nothing. */
    public Remark {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a remark says something");
        }
    }
}
