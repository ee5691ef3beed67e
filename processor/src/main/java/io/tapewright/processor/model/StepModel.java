package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Step}.
 *
 * @param kindOrigin where the kind is written, or else the annotation
 * @param hasRole whether it implements a role
 * @param isSaid whether models say it: it is a thought or an action
 * @param objection why it can't be taken apart and put together; empty if it can
 * @param description for a model; empty if there is none
 */
public record StepModel(
        Declaration declaration,
        String kind,
        Origin kindOrigin,
        boolean hasRole,
        boolean isSaid,
        Optional<String> objection,
        String description,
        List<Property> components) {

    /** What JSON says of it. */
    public List<Property> properties() {
        return Property.said(components);
    }

    /** What models are told of it: its description, or the words of its name. */
    public String told() {
        return description.isEmpty() ? new Words(declaration.type().simpleName()).sentence() : description;
    }

    /** Whether it consists of one text. */
    public boolean isText() {
        return Property.areText(components);
    }
}
