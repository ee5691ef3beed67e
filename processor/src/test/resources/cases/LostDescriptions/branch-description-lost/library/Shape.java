package library;

import io.tapewright.annotation.Doc;

/** A shape. */
public sealed interface Shape {
    /** A circle. */
    record Circle(double radius) implements Shape {}

    @Doc("A square.")
    record Square(double side) implements Shape {}
}
