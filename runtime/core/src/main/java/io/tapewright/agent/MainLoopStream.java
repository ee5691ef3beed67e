package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.Iterator;

/**
 * The events of a main loop, made while they are taken: the loop goes on only as far as it is read. Read once, by one thread.
 *
 * <p>Closing it ends what is under way: a call of a model, and tools, which are interrupted. It may be closed by another thread; there
 * are no further events then.
 */
public interface MainLoopStream extends Iterator<MainLoopEvent>, Iterable<MainLoopEvent>, AutoCloseable {

    /** This stream, so that it can stand in a {@code for} loop. */
    @Override
    default Iterator<MainLoopEvent> iterator() {
        return this;
    }

    @Override
    void close();

    /** The tape after the last turn that is done; the start tape before the first. */
    Tape tape();

    /** Runs to the end and answers the tape. */
    default Tape finalTape() {
        try (this) {
            forEachRemaining(event -> {});
        }
        return tape();
    }
}
