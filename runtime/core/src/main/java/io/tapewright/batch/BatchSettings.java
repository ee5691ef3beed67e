package io.tapewright.batch;

import io.tapewright.agent.TaskThreads;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Collects how a batch is run, whatever it does with its tapes. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class BatchSettings<B extends BatchSettings<B>> {
    private final List<BatchListener> listeners = new ArrayList<>();
    private int concurrency = 16;
    private Executor executor = TaskThreads.executor();
    private boolean strict;

    BatchSettings() {}

    abstract B self();

    /** How many tapes are run at a time; 16 if nobody says. */
    public final B concurrency(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a batch runs one tape at a time at least, not " + most);
        }
        this.concurrency = most;
        return self();
    }

    /** In which threads; {@link TaskThreads#executor} if nobody says. */
    public final B executor(Executor threads) {
        this.executor = threads;
        return self();
    }

    /** Is told how the batch goes on, for example a {@link ProgressBar}. */
    public final B listener(BatchListener listener) {
        listeners.add(listener);
        return self();
    }

    /**
     * Ends the batch with the first tape that fails, by a {@link FailedTapeException}; what runs beside it is run to its end. The failure is
     * not among the results, so that the tape is run again where the batch goes on from a file.
     */
    public final B strict() {
        this.strict = true;
        return self();
    }

    /**
     * A batch with these settings.
     *
     * @param work what is done with a tape; a failure is in the {@code metadata.error} of the result
     */
    final Batch batch(UnaryOperator<Tape> work) {
        return new Batch(work, concurrency, executor, listeners, strict);
    }
}
