package io.tapewright.examples.docs;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A number of which half are refused.
 *
 * @param number an even one
 */
@Step
public record Even(int number) implements Thought {
    /** Refuses the other half. */
    public Even {
        if (number % 2 != 0) {
            throw new IllegalArgumentException("the number must be even");
        }
    }
}
