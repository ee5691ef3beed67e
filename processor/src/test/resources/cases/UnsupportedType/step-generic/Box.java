package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A box.
 *
 * @param content what is in it
 * @param <T> its type
 */
@Step public record Box<T>( // error: [UnsupportedType] Box … type parameters
        T content)
        implements Thought {}
