package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * Pairs.
 *
 * @param pair a pair
 * @param wild a pair of who knows what
 * @param either one of a sealed interface
 */
@Step
public record Pairs(
        @SuppressWarnings("rawtypes") Pair pair, // error: [UnsupportedType] pair … Pair … type parameters
        Pair<?> wild, // error: [UnsupportedType] wild … Pair<?> … type parameters
        Either<String> either) // error: [UnsupportedType] either … Either<String> … type parameters
        implements Thought {
    /**
     * A pair.
     *
     * @param left one
     * @param right another
     * @param <T> their type
     */
    public record Pair<T>(T left, T right) {}

    /**
     * A sealed interface.
     *
     * @param <T> its type
     */
    public sealed interface Either<T> {}

    /**
     * The only one.
     *
     * @param value a value
     */
    public record One(String value) implements Either<String> {}
}
