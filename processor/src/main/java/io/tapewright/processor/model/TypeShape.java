package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/** What a value looks like in JSON and in Java. Schema, reader and writer all come from this. */
public sealed interface TypeShape {

    /** A value without parts. */
    enum Scalar implements TypeShape {
        TEXT,
        BOOLEAN,
        INT,
        LONG,
        DOUBLE,
        /** Any JSON, a {@code JsonValue}. */
        ANY
    }

    /** An enum. */
    record Choice(JavaType type, List<Constant> constants) implements TypeShape {
        /** Whether JSON calls each constant what Java calls it. */
        public boolean isPlain() {
            return constants.stream().allMatch(constant -> constant.javaName().equals(constant.wireName()));
        }
    }

    /** A constant of an enum. */
    record Constant(String javaName, String wireName, Origin origin) {}

    /** A list. */
    record ListOf(TypeShape element) implements TypeShape {}

    /** An {@code Optional}: a property that may be absent. */
    record Maybe(TypeShape value) implements TypeShape {}

    /** A record inside of a step, an argument or a result. */
    record Composite(JavaType type, String description, List<Property> properties, Origin origin)
            implements TypeShape {}

    /** What can't be described. */
    record Unsupported(String type, Reason reason) implements TypeShape {}

    /** Why a type can't be described. */
    enum Reason {
        UNKNOWN,
        RECURSIVE,
        GENERIC,
        HIDDEN,
        OPTIONAL_INSIDE,
        EMPTY_ENUM
    }
}
