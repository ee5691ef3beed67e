package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A drawing.
 *
 * @param shape what is drawn
 */
@Step
public record Drawing(Shape shape) implements Thought {
    /** A shape. */
    public sealed interface Shape {}

    /**
     * A circle.
     *
     * @param radius how large
     */
    public record Circle(double radius) implements Shape {}

    /**
     * Another circle.
     *
     * @param diameter how large
     */
    @Name("circle")
    public record Ring(double diameter) implements Shape {} // error: [DuplicateKind] Drawing.Shape … Drawing.Circle … Drawing.Ring … circle
}
