package io.tapewright.batch;

import io.tapewright.agent.Annotator;
import io.tapewright.tape.Tape;
import java.util.function.UnaryOperator;

/** Annotates a tape. The result is the annotator's own tape, whose parent is the one that it is about; it has the error if that fails. */
record AnnotationOfTape(Annotator annotator) implements UnaryOperator<Tape> {

    @Override
    public Tape apply(Tape tape) {
        String parent = tape.metadata().id();
        try {
            Tape annotated = annotator.annotate(tape);
            return annotated.withMetadata(annotated.metadata().withParent(parent));
        } catch (RuntimeException | Error e) { // one tape of many must not end the others
            Tape own = ownTape(tape);
            return own.withMetadata(own.metadata().withParent(parent).withError(e));
        }
    }

    private Tape ownTape(Tape tape) {
        try {
            return annotator.makeOwnTape(tape);
        } catch (RuntimeException | Error thatWasTheFailure) {
            return Tape.of();
        }
    }
}
