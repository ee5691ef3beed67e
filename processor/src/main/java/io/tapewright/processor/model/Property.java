package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;

/**
 * A component of a record or a parameter of a tool.
 *
 * @param description for a model; empty if there is none
 */
public record Property(
        String javaName, String wireName, String description, TypeShape shape, Constraints constraints, Origin origin) {

    /** Whether it must be there. */
    public boolean isRequired() {
        return !(shape instanceof TypeShape.Maybe);
    }
}
