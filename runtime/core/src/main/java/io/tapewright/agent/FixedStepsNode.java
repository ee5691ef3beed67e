package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A node that always gives the same steps.
 *
 * @param name the name under which tapes know it
 * @param steps the steps
 */
public record FixedStepsNode(String name, List<TapeStep> steps) implements UnpromptedNode {

    /** Copies the list. */
    public FixedStepsNode {
        steps = List.copyOf(steps);
    }

    /** A node of some steps. */
    public static FixedStepsNode of(String name, TapeStep... steps) {
        return new FixedStepsNode(name, List.of(steps));
    }

    @Override
    public List<TapeStep> giveSteps(NodeContext context) {
        return steps;
    }
}
