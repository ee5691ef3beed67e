package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.StopStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawing, of values in values.
 *
 * @param frame around it
 * @param shapes what is drawn
 * @param byName the same by name
 * @param corner where it begins
 * @param names two names for it
 * @param tagged several shapes, each with words
 * @param perhaps may be missing
 */
@Step
public record Drawing(
        Shape.Square frame,
        List<Shape> shapes,
        Map<String, Shape> byName,
        Pair<Integer> corner,
        Pair<Optional<String>> names,
        List<Tagged<Shape, List<String>>> tagged,
        Optional<Shape> perhaps)
        implements StopStep {

    /** A shape. */
    public sealed interface Shape {
        /**
         * A circle.
         *
         * @param radius how large
         */
        record Circle(double radius) implements Shape {}

        /**
         * A square.
         *
         * @param side how long
         */
        record Square(@Doc("the length of a side") double side) implements Shape {}

        /** A shape with corners. */
        sealed interface Polygon extends Shape {}

        /**
         * Three corners.
         *
         * @param corners where they are
         */
        @Name("three")
        record Triangle(Pair<Pair<Integer>> corners) implements Polygon {}

        /** No shape at all. */
        record Nothing() implements Polygon {}
    }

    /**
     * Two of a type.
     *
     * @param first the one
     * @param second the other
     * @param <T> their type
     */
    public record Pair<T>(T first, T second) {}

    /**
     * A value with something to it.
     *
     * @param value the value
     * @param tag what is said of it
     * @param <V> the type of the value
     * @param <T> the type of the tag
     */
    public record Tagged<V, T>(V value, T tag) {}

    /** Draws. */
    public static final class Pen {
        /**
         * Draws a shape.
         *
         * @param shape which one
         * @param from where
         */
        @Tool
        public Shape draw(Shape shape, Pair<Integer> from) {
            return shape;
        }

        /** Lists what was drawn. */
        @Tool
        public Pair<Shape> last() {
            return new Pair<>(new Shape.Circle(1), new Shape.Nothing());
        }
    }
}
