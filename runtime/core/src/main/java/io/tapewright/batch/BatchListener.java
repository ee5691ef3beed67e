package io.tapewright.batch;

import io.tapewright.tape.Tape;

/** Is told how a batch goes on; by one thread at a time. */
public interface BatchListener {

    /** A tape is finished, and the consumer of the results has it. */
    void finished(Tape result, BatchProgress progress);

    /** A tape was finished by an earlier run of the batch. */
    default void skipped(BatchProgress progress) {
        // most only want to know what happens now
    }

    /** All tapes are done. */
    default void ended(BatchProgress progress) {
        // most have seen it
    }
}
