package io.tapewright.batch;

import io.tapewright.agent.Annotator;
import io.tapewright.agent.ObservationMaker;
import io.tapewright.agent.TapeAgent;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Runs an agent on many tapes, several at a time; or annotates them, or adds an observation to each.
 *
 * <p>The tapes are asked for one by one, when there is room to run one more; the results come as they finish. A run that fails is a
 * tape with {@code metadata.error}, and the others go on. The start tape of a result is its {@code metadata.parent_id}.
 *
 * <p>Immutable and thread-safe, as far as the agent, its models and the environment are.
 */
public final class Batch {
    private final UnaryOperator<Tape> work;
    private final int concurrency;
    private final Executor executor;
    private final List<BatchListener> listeners;
    private final boolean strict;

    Batch(UnaryOperator<Tape> work, int concurrency, Executor executor, List<BatchListener> listeners, boolean strict) {
        this.work = work;
        this.concurrency = concurrency;
        this.executor = executor;
        this.listeners = List.copyOf(listeners);
        this.strict = strict;
    }

    /** A batch that does something else in the same way. */
    Batch doing(UnaryOperator<Tape> otherWork) {
        return new Batch(otherWork, concurrency, executor, listeners, strict);
    }

    /** Starts a batch that runs an agent and an environment in turn. */
    public static Builder builder(TapeAgent agent) {
        return new Builder(agent);
    }

    /** Starts a batch that annotates tapes: its results are the annotator's own tapes. */
    public static WorkBuilder annotating(Annotator annotator) {
        return new WorkBuilder(new AnnotationOfTape(annotator));
    }

    /** Starts a batch that adds an observation to each tape. */
    public static WorkBuilder addingObservations(ObservationMaker maker) {
        return addingObservations(maker, ownTape -> {});
    }

    /**
     * Starts a batch that adds an observation to each tape.
     *
     * @param ownTapes gets the tapes on which the observations were made, before the results, in any thread; for example a
     *     {@link TapeLog}. What it throws ends the batch
     */
    public static WorkBuilder addingObservations(ObservationMaker maker, Consumer<? super Tape> ownTapes) {
        return new WorkBuilder(new ObservationOfTape(maker, ownTapes));
    }

    /**
     * Runs all tapes.
     *
     * @param results gets each result as soon as it is there, one at a time; what it throws ends the batch
     * @throws InterruptedException if this thread was interrupted; what still ran is interrupted and gives no results
     */
    public BatchProgress run(Iterable<Tape> tapes, Consumer<? super Tape> results) throws InterruptedException {
        return run(tapes, results, Map.of());
    }

    /**
     * Runs all tapes that a file does not have the results of, and adds these to it, one a line. After a kill the same
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
        UnaryOperator<Tape> checked = strict ? new StrictWork(work) : work;
        new BatchRun(checked, executor, concurrency, report, finished).run(tapes.iterator());
        return report.end();
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

    /** Collects how an agent is run on many tapes. Not thread-safe. */
    public static final class Builder extends RunSettings<Builder> {
        private Builder(TapeAgent agent) {
            super(agent);
        }

        @Override
        Builder self() {
            return this;
        }

        /** The batch. */
        public Batch build() {
            return batch(execution());
        }
    }

    /** Collects how tapes are annotated, or given observations. Not thread-safe. */
    public static final class WorkBuilder extends BatchSettings<WorkBuilder> {
        private final UnaryOperator<Tape> work;

        private WorkBuilder(UnaryOperator<Tape> work) {
            this.work = work;
        }

        @Override
        WorkBuilder self() {
            return this;
        }

        /** The batch. */
        public Batch build() {
            return batch(work);
        }
    }
}
