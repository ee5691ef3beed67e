package io.tapewright.batch;

import io.tapewright.agent.ObservationMaker;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeMetadata;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Adds an observation to a tape; if that fails, the result is the tape with the error.
 *
 * @param ownTapes gets the tape on which the observation was made; what it throws ends the batch
 */
record ObservationOfTape(ObservationMaker maker, Consumer<? super Tape> ownTapes) implements UnaryOperator<Tape> {

    @Override
    public Tape apply(Tape tape) {
        Tape own;
        try {
            own = maker.makeObservation(tape);
        } catch (RuntimeException | Error e) { // one tape of many must not end the others
            return failed(tape, e);
        }
        ownTapes.accept(own);
        try {
            return maker.addObservation(tape, own);
        } catch (RuntimeException | Error e) {
            return failed(tape, e);
        }
    }

    private static Tape failed(Tape tape, Throwable failure) {
        return tape.withMetadata(
                TapeMetadata.fresh().withParent(tape.metadata().id()).withError(failure));
    }
}
