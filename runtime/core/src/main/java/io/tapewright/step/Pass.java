package io.tapewright.step;

/**
 * A thought without content, for a node that has nothing to add.
 */
public record Pass() implements Thought {
    /** How this step is described, read and written. */
    public static final StepType<Pass> TYPE =
            StepType.of(Pass.class, "pass", "Does nothing.").construct(values -> new Pass());
}
