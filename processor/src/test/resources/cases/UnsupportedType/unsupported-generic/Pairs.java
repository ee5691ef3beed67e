package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * Pairs.
 *
 * @param pair a pair
 */
@Step
public record Pairs(
        Pair<String> pair) // error: [UnsupportedType] pair … Pair … type parameters
        implements Thought {
    /**
     * A pair.
     *
     * @param left one
     * @param right another
     * @param <T> their type
     */
    public record Pair<T>(T left, T right) {}
}
