package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.Set;

/**
 * A step type that a node or an agent names; it may have been compiled elsewhere.
 *
 * @param source where its description is found
 * @param kind what {@code kind} says on tapes; empty if it is no step
 * @param isText whether it consists of one text
 * @param description for a model; empty if it is not compiled here
 * @param supertypes qualified names of all that it is, itself included
 */
public record StepReference(
        JavaType type,
        Source source,
        String kind,
        boolean isText,
        String description,
        Set<String> supertypes,
        Origin origin) {

    /** Where a step type is described. */
    public enum Source {
        /** In a constant of the record itself. */
        BUILT_IN,
        /** In a generated companion. */
        COMPANION,
        /** Nowhere: it stands for calls of the agent's tools. */
        TOOL_CALLS,
        /** Nowhere: it is no step. */
        NONE
    }

    /** Whether it is, or implements, a runtime type of package {@code step}. */
    public boolean is(String simpleName) {
        return supertypes.contains("io.tapewright.step." + simpleName);
    }
}
