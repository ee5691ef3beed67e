package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.Iterator;

/**
 * The events of a run, made while they are taken: the run goes on only as far as it is read. Read once, by one thread.
 *
 * <p>Closing it ends a call of the model that is under way. A stream that was read to its end need not be closed.
 */
public interface AgentStream extends Iterator<AgentEvent>, Iterable<AgentEvent>, AutoCloseable {

    /** This stream, so that it can stand in a {@code for} loop. */
    @Override
    default Iterator<AgentEvent> iterator() {
        return this;
    }

    @Override
    void close();

    /**
     * Runs to the end and answers the final tape.
     *
     * @throws IllegalStateException if the end was taken from the stream before
     */
    default Tape finalTape() {
        try (this) {
            while (hasNext()) {
                if (next() instanceof AgentEvent.FinalTape last) {
                    return last.tape();
                }
            }
        }
        throw new IllegalStateException("The final tape was taken from this stream before. A stream can be read once.");
    }
}
