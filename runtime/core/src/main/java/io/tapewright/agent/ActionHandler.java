package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.Observation;

/**
 * Carries out actions of one type, each of which is a step of its own.
 *
 * @param <A> the actions
 */
@FunctionalInterface
public interface ActionHandler<A extends Action> {

    /**
     * Carries out an action.
     *
     * @return what comes of it
     * @throws Exception whatever goes wrong; the model is told
     */
    Observation handle(A action) throws Exception;
}
