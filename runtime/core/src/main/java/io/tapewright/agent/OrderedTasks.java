package io.tapewright.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks at the same time and keeps their order. */
final class OrderedTasks {
    private final Executor executor;

    OrderedTasks(Executor executor) {
        this.executor = executor;
    }

    /**
     * The results of tasks that do not fail.
     *
     * @throws InterruptedException if this thread was interrupted while it waited; the tasks are interrupted too
     */
    <T> List<T> run(List<? extends Callable<T>> tasks) throws InterruptedException {
        List<FutureTask<T>> futures = new ArrayList<>();
        try {
            for (Callable<T> task : tasks) {
                FutureTask<T> future = new FutureTask<>(task);
                futures.add(future);
                start(future);
            }
            List<T> results = new ArrayList<>();
            for (FutureTask<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    /** An executor that takes no more has this thread do the work. */
    private void start(FutureTask<?> task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            task.run();
        }
    }

    private static <T> T result(FutureTask<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task failed that should have told of its failure", e.getCause());
        }
    }
}
