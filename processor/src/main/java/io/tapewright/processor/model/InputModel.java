package io.tapewright.processor.model;

import java.util.List;

/**
 * What an agent takes where it is called as a tool: a record.
 *
 * @param declaration its origin is where the agent names it
 * @param description when to call the agent, for a model; empty if there is none, or if others may share the input
 */
public record InputModel(Declaration declaration, Described described, String description, List<Property> components) {

    /** What keeps the comments from which models know the input. */
    public enum Described {
        /** The file of the agent, in which it is declared. */
        BESIDE,
        /** The companion of a part. */
        PART,
        /** Nothing: a build of the agent alone does not see the comments of another file. */
        NOWHERE
    }

    /** The parameters of the function. */
    public List<Property> properties() {
        return Property.said(components);
    }

    /** Whether it consists of one text. */
    public boolean isText() {
        return Property.areText(components);
    }
}
