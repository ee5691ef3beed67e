package demo;

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
     * A line.
     *
     * @param kind dotted, or not
     */
    public record Line(
            String kind) // error: [ReservedName] kind … Drawing.Line … line_kind
            implements Shape {}
}
