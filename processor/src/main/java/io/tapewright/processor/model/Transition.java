package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A transition to another node.
 *
 * @param after the step type after which it is taken; nothing for any
 * @param steps the step types that this one stands for
 */
public record Transition(
        Optional<JavaType> after, Origin afterOrigin, List<StepReference> steps, JavaType node, Origin nodeOrigin) {

    /** Whether it fits a step of a type. One after any step leaves out those that stop the main loop. */
    public boolean covers(StepReference step) {
        return after.map(type -> step.supertypes().contains(type.qualifiedName()))
                .orElseGet(() -> !step.is("StopStep"));
    }
}
