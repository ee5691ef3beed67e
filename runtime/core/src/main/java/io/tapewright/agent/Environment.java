package io.tapewright.agent;

import io.tapewright.tape.Tape;

/** What reacts to an agent's actions with observations: tools, a user interface, a simulated world. */
@FunctionalInterface
public interface Environment {

    /**
     * Reacts to the actions since the last observation.
     *
     * @return the tape with the observations at its end
     * @throws NoActionsException if there are none to react to
     * @throws ExternalInputNeededException if only someone outside can say what comes next, such as the user
     */
    Tape react(Tape tape);
}
