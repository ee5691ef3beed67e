package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run of a batch. */
final class BatchRun {
    private final UnaryOperator<Tape> execution;
    private final Executor executor;
    private final int concurrency;
    private final Semaphore room;
    private final BatchReport report;
    private final Map<String, Integer> finishedBefore;
    private final Set<FutureTask<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param finishedBefore how many results there are of each start tape */
    BatchRun(
            UnaryOperator<Tape> execution,
            Executor executor,
            int concurrency,
            BatchReport report,
            Map<String, Integer> finishedBefore) {
        this.execution = execution;
        this.executor = executor;
        this.concurrency = concurrency;
        this.room = new Semaphore(concurrency);
        this.report = report;
        this.finishedBefore = new HashMap<>(finishedBefore);
    }

    /** Takes a tape when there is room to run it, and waits for the last one. */
    void run(Iterator<Tape> tapes) throws InterruptedException {
        try {
            room.acquire();
            while (failure.get() == null && tapes.hasNext()) {
                startOrSkip(tapes.next());
            }
            room.acquire(concurrency - 1);
        } finally {
            cancelled = true;
            running.forEach(task -> task.cancel(true));
        }
        rethrow();
    }

    private void startOrSkip(Tape tape) throws InterruptedException {
        String id = tape.metadata().id();
        int before = finishedBefore.getOrDefault(id, 0);
        if (before > 0) {
            finishedBefore.put(id, before - 1);
            report.skipped();
        } else {
            start(tape);
            room.acquire();
        }
    }

    private void start(Tape tape) {
        FutureTask<?> task = new FutureTask<>(() -> finish(tape), null) {
            @Override
            protected void done() {
                running.remove(this);
            }
        };
        running.add(task);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            task.run(); // then this thread does the work
        }
    }

    private void finish(Tape tape) {
        try {
            Tape result = execution.apply(tape);
            if (!cancelled) {
                report.finished(result);
            }
        } catch (RuntimeException | Error e) { // of whoever keeps the results, or of a strict batch
            failure.compareAndSet(null, e); // the first one is the cause of the end
        } finally {
            room.release();
        }
    }

    private void rethrow() {
        if (failure.get() instanceof RuntimeException e) {
            throw e;
        }
        if (failure.get() instanceof Error e) {
            throw e;
        }
    }
}
