package io.tapewright.agent;

import io.tapewright.step.StopStep;
import io.tapewright.tape.Tape;

/** What reacts to an agent's actions with observations: tools, a user interface, a simulated world. */
@FunctionalInterface
public interface Environment {

    /**
     * Whether a tape ends with an action that waits for this environment, so that a main loop that starts from there lets it react
     * before the agent goes on.
     */
    default boolean isAwaited(Tape tape) {
        return PendingActions.of(tape).stream().anyMatch(action -> !(action instanceof StopStep));
    }

    /**
     * Reacts to the actions since the last observation.
     *
     * @return the tape with the observations at its end
     * @throws NoActionsException if there are none to react to
     * @throws ExternalInputNeededException if only someone outside can say what comes next, such as the user
     */
    Tape react(Tape tape);

    /**
     * Begins to follow a turn of an agent. By default nothing is done before the turn is over; an environment that wraps another one
     * should wrap its turns too ({@link EnvironmentTurn#withReaction}), so that what that one begins early is not lost.
     */
    default EnvironmentTurn beginTurn() {
        return new UnhurriedTurn(this);
    }

    /**
     * Frees what this environment holds, such as a browser; by default nothing. Called by whoever made it, when its last run is over: a
     * main loop leaves it open, a batch closes those that it made for single runs. An environment that wraps another one closes
     * that.
     */
    default void close() {
        // most hold nothing
    }
}
