package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Optional;

/** For a node's class: chooses the node that runs next, among the {@code targets} that its {@code @Node} declares. */
@FunctionalInterface
public interface ChoosesNextNode {

    /**
     * The class of the node that runs next; empty to leave it to the declared transitions, or else to the order of nodes.
     *
     * @param steps what this run of the node made
     */
    Optional<Class<?>> chooseNext(List<? extends TapeStep> steps);
}
