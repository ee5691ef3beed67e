package io.tapewright.batch;

import io.tapewright.agent.Environment;
import io.tapewright.agent.Limits;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.TaskThreads;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs an agent on many tapes, several at a time.
 *
 * <p>The tapes are asked for one by one, when there is room to run one more; the results come as they finish. A run that fails is a
 * tape with {@code metadata.error}, and the others go on. The start tape of a result is its {@code metadata.parent_id}.
 *
 * <p>Immutable and thread-safe, as far as the agent, its models and the environment are.
 */
public final class Batch {
    private final TapeAgent agent;
    private final Function<Tape, Environment> environments;
    private final Limits limits;
    private final int concurrency;
    private final Executor executor;
    private final List<BatchListener> listeners;

    private Batch(Builder builder) {
        this.agent = builder.agent;
        this.environments = builder.environments;
        this.limits = builder.limits;
        this.concurrency = builder.concurrency;
        this.executor = builder.executor;
        this.listeners = List.copyOf(builder.listeners);
    }

    /** Starts a batch. */
    public static Builder builder(TapeAgent agent) {
        return new Builder(agent);
    }

    /**
     * Runs the agent on all tapes.
     *
     * @param results gets each result as soon as it is there, one at a time; what it throws ends the batch
     * @throws InterruptedException if this thread was interrupted; what still ran is interrupted and gives no results
     */
    public BatchProgress run(Iterable<Tape> tapes, Consumer<? super Tape> results) throws InterruptedException {
        return run(tapes, results, Map.of());
    }

    /**
     * Runs the agent on all tapes that a file does not have the results of, and adds these to it, one a line. After a kill the same
     * call goes on where the batch was: what was told of as finished is in the file. For that the tapes must have the ids that they
     * had, as tapes that were read from a file do.
     *
     * @param results the file, see {@link TapeLog}; made if it does not exist
     * @throws UncheckedIOException if the file can't be read or written
     * @throws InterruptedException if this thread was interrupted; what still ran is interrupted and gives no results
     */
    public BatchProgress run(Iterable<Tape> tapes, Path results, TapeCodec codec) throws InterruptedException {
        Map<String, Integer> finished = finishedIn(results, codec);
        try (TapeLog log = TapeLog.appendTo(results, codec)) {
            return run(tapes, log, finished);
        } catch (IOException e) {
            throw new UncheckedIOException("can't close " + results, e);
        }
    }

    private BatchProgress run(Iterable<Tape> tapes, Consumer<? super Tape> results, Map<String, Integer> finished)
            throws InterruptedException {
        BatchReport report = new BatchReport(results, listeners, tapes);
        new BatchRun(this::execute, executor, concurrency, report, finished).run(tapes.iterator());
        return report.end();
    }

    private Tape execute(Tape start) {
        return MainLoop.execute(agent, new EnvironmentOfRun(environments, start), start, limits);
    }

    /** How many results a file has of each start tape, which may be in a batch several times. */
    private static Map<String, Integer> finishedIn(Path results, TapeCodec codec) {
        Map<String, Integer> finished = new HashMap<>();
        if (Files.exists(results)) {
            TapeLog.forEach(
                    results,
                    codec,
                    result -> result.metadata().parentId().ifPresent(start -> finished.merge(start, 1, Integer::sum)));
        }
        return finished;
    }

    /** Collects how a batch is run. Not thread-safe. */
    public static final class Builder {
        private final TapeAgent agent;
        private final List<BatchListener> listeners = new ArrayList<>();
        private Function<Tape, Environment> environments;
        private Limits limits = Limits.DEFAULT.withLoops(50);
        private int concurrency = 16;
        private Executor executor = TaskThreads.executor();

        private Builder(TapeAgent agent) {
            this.agent = agent;
            Environment tools = agent.environment();
            this.environments = tape -> tools;
        }

        /** The environment of all runs, which must be thread-safe; that of the agent's tools if nobody says. */
        public Builder environment(Environment ofAll) {
            return environments(tape -> ofAll);
        }

        /** Makes the environment of each run from its start tape. */
        public Builder environments(Function<Tape, Environment> ofEach) {
            this.environments = ofEach;
            return this;
        }

        /** How much one run may do and spend; as {@link MainLoop#execute} if nobody says. */
        public Builder limits(Limits ofOneRun) {
            this.limits = ofOneRun;
            return this;
        }

        /** How many tapes are run at a time; 16 if nobody says. */
        public Builder concurrency(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("a batch runs one tape at a time at least, not " + most);
            }
            this.concurrency = most;
            return this;
        }

        /** In which threads; {@link TaskThreads#executor} if nobody says. */
        public Builder executor(Executor threads) {
            this.executor = threads;
            return this;
        }

        /** Is told how the batch goes on, for example a {@link ProgressBar}. */
        public Builder listener(BatchListener listener) {
            listeners.add(listener);
            return this;
        }

        /** The batch. */
        public Batch build() {
            return new Batch(this);
        }
    }
}
