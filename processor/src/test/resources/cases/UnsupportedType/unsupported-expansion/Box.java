package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Optional;

/**
 * A box in a box.
 *
 * @param box the first
 */
@Step
public record Box(Layer<String> box) implements Thought { // error: [UnsupportedType] box … Box has the type Box.Layer<String> … with ever other type arguments
    /**
     * A layer.
     *
     * @param value what is in it
     * @param inner what would be in it without end
     * @param other another one
     * @param <T> the type of what is in it
     */
    public record Layer<T>(T value, Optional<Layer<Layer<T>>> inner, List<Layer<List<T>>> other) {}
}
