package io.tapewright.batch;

import java.util.OptionalInt;

/**
 * How far a batch is.
 *
 * @param finished how many tapes were finished by this run of the batch
 * @param failed how many of them have a {@code metadata.error}
 * @param skipped how many were finished before
 * @param total how many there are in all, if that is known
 */
public record BatchProgress(int finished, int failed, int skipped, OptionalInt total) {

    /** How many are done, now or before. */
    public int done() {
        return finished + skipped;
    }

    BatchProgress plusFinished(boolean withError) {
        return new BatchProgress(finished + 1, failed + (withError ? 1 : 0), skipped, total);
    }

    BatchProgress plusSkipped() {
        return new BatchProgress(finished, failed, skipped + 1, total);
    }
}
