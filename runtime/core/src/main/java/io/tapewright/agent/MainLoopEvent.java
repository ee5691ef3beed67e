package io.tapewright.agent;

import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;

/** What happens in a main loop; in each turn in this order, and the status at the end. */
public sealed interface MainLoopEvent {

    /**
     * Something happens in the run of the agent.
     *
     * @param event what
     */
    record OfAgent(AgentEvent event) implements MainLoopEvent {}

    /**
     * The agent has done its turn.
     *
     * @param tape the tape after it
     */
    record AgentTape(Tape tape) implements MainLoopEvent {}

    /**
     * The environment has made an observation.
     *
     * @param entry the observation
     */
    record NewObservation(TapeEntry entry) implements MainLoopEvent {}

    /**
     * The environment has done its turn.
     *
     * @param tape the tape after it
     */
    record EnvironmentTape(Tape tape) implements MainLoopEvent {}

    /**
     * The loop is over.
     *
     * @param status why
     */
    record Ended(MainLoopStatus status) implements MainLoopEvent {}
}
