package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.function.UnaryOperator;

/** Does not put up with failures. */
record StrictWork(UnaryOperator<Tape> work) implements UnaryOperator<Tape> {

    @Override
    public Tape apply(Tape tape) {
        Tape result = work.apply(tape);
        if (result.metadata().error().isPresent()) {
            throw new FailedTapeException(tape.metadata().id(), result);
        }
        return result;
    }
}
