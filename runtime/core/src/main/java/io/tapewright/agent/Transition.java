package io.tapewright.agent;

import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Optional;

/**
 * Which node runs after a step.
 *
 * @param after the type of the step; {@link TapeStep} for any but a {@link StopStep}
 * @param node the name of the node
 */
record Transition(Class<? extends TapeStep> after, String node) {

    /** Where some transitions lead after a run of a node; steps that were made later count first. */
    static Optional<String> choose(List<Transition> transitions, List<? extends TapeStep> steps) {
        boolean stops = steps.stream().anyMatch(step -> step instanceof StopStep);
        for (int i = steps.size() - 1; i >= 0; i--) {
            for (Transition transition : transitions) {
                if (transition.fits(steps.get(i), stops)) {
                    return Optional.of(transition.node);
                }
            }
        }
        return Optional.empty();
    }

    /** What follows any step does not follow a run that stops; what follows a certain step does. */
    private boolean fits(TapeStep step, boolean runStops) {
        return after == TapeStep.class ? !runStops : after.isInstance(step);
    }
}
