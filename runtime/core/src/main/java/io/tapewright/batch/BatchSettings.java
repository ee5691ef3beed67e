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

    BatchSettings() {}

    abstract B self();

    /** What is done with a tape; a failure is in the {@code metadata.error} of the result. */
    abstract UnaryOperator<Tape> work();

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

    /** The batch. */
    public final Batch build() {
        return new Batch(work(), concurrency, executor, listeners);
    }
}
