package demo;

import io.tapewright.annotation.Part;

/** Has a companion only if it is a record. */
@Part // error: [WrongTarget] @Part is on the interface Shape, which is not a record. … sealed interfaces are described where they are used.
public sealed interface Shape {
    /** A circle. */
    record Circle(double radius) implements Shape {}

    /** Its companion could not be reached. */
    @Part // error: [WrongTarget] @Part is on Shape.Square, which has type parameters.
    record Square<T>(T side) implements Shape {}
}
