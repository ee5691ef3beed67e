package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A drawing.
 *
 * @param shape what is drawn
 */
@Step
public record Drawing(
        Shape shape) // error: [UnsupportedType] shape … Drawing … Drawing.Blob
        implements Thought {
    /** A shape. */
    public sealed interface Shape {}

    /**
     * A circle.
     *
     * @param radius how large
     */
    public record Circle(double radius) implements Shape {}

    /** Any form. */
    public enum Blob implements Shape {
        ROUND
    }
}
