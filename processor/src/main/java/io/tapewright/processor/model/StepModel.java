package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/**
 * A type with {@code @Step}.
 *
 * @param kindOrigin where the kind is written, or else the annotation
 * @param hasRole whether it implements a role
 */
public record StepModel(
        Declaration declaration,
        String kind,
        Origin kindOrigin,
        boolean hasRole,
        String description,
        List<Property> properties) {

    /** Whether it consists of one text. */
    public boolean isText() {
        return properties.size() == 1 && properties.get(0).shape() == TypeShape.Scalar.TEXT;
    }
}
