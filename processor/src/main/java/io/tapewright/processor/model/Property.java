package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record, a part of a class or a parameter of a tool.
 *
 * @param accessor the method that gives it; empty for parameters
 * @param aliases further names under which it is read
 * @param description for a model; empty if there is none
 * @param constraints what its value must be, if there is one
 * @param byDefault its value where it is left out
 * @param examples values for a model
 * @param isIgnored whether JSON never says it
 */
public record Property(
        String javaName,
        String accessor,
        String wireName,
        List<String> aliases,
        String description,
        TypeShape shape,
        Constraints constraints,
        Optional<Literal> byDefault,
        List<Literal> examples,
        boolean isIgnored,
        Origin origin) {

    /** Those among components that JSON says. */
    static List<Property> said(List<Property> components) {
        return components.stream().filter(component -> !component.isIgnored).toList();
    }

    /** Whether components are one text. */
    static boolean areText(List<Property> components) {
        return components.size() == 1
                && !components.get(0).isIgnored
                && components.get(0).shape == TypeShape.Scalar.TEXT;
    }

    /** Whether it must be there. */
    public boolean isRequired() {
        return !(shape instanceof TypeShape.Maybe) && byDefault.isEmpty();
    }
}
