package io.tapewright.step;

/**
 * A condition did not hold: the node that follows in the order of the nodes runs next.
 */
public record Branch() implements ControlFlow {
    /** How this step is described, read and written. */
    public static final StepType<Branch> TYPE = StepType.of(Branch.class, "branch", "Goes on to the following node.")
            .construct(values -> new Branch());
}
