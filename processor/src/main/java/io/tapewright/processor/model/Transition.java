package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.Optional;

/**
 * A transition to another node.
 *
 * @param after the step type after which it is taken; nothing for any
 */
public record Transition(Optional<JavaType> after, Origin afterOrigin, JavaType node, Origin nodeOrigin) {

    /** Whether it is taken after a step of a type. */
    public boolean covers(StepReference step) {
        return after.isEmpty() || step.supertypes().contains(after.get().qualifiedName());
    }
}
