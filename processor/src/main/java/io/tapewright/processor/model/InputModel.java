package io.tapewright.processor.model;

import java.util.List;

/**
 * What an agent takes where it is called as a tool: a record.
 *
 * @param declaration its origin is where the agent names it
 * @param description for a model; empty if there is none
 */
public record InputModel(Declaration declaration, String description, List<Property> components) {

    /** The parameters of the function. */
    public List<Property> properties() {
        return Property.said(components);
    }

    /** Whether it consists of one text. */
    public boolean isText() {
        return Property.areText(components);
    }
}
