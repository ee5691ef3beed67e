package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A choice.
 *
 * @param option one of none
 */
@Step
public record Choice(
        Option option) // error: [UnsupportedType] option … Option … enum
        implements Thought {
    /** No options. */
    public enum Option {}
}
