package io.tapewright.agent;

import io.tapewright.json.JsonReadException;
import io.tapewright.tool.UnknownToolException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a tool as a {@link ToolPolicy} says: within its time, and again where it failed. */
final class Attempts {
    private final ToolPolicy policy;

    Attempts(ToolPolicy policy) {
        this.policy = policy;
    }

    /**
     * What the tool answers.
     *
     * @throws Exception what the last attempt failed with
     */
    <T> T call(Callable<T> tool) throws Exception {
        for (int attempt = 1; attempt < policy.attempts(); attempt++) {
            try {
                return once(tool);
            } catch (InterruptedException | JsonReadException | UnknownToolException forGood) {
                throw forGood;
            } catch (Exception mayPass) {
                Thread.sleep(policy.pauseAfter(attempt).toMillis());
            }
        }
        return once(tool);
    }

    private <T> T once(Callable<T> tool) throws Exception {
        return policy.timeout().isPresent() ? within(policy.timeout().get(), tool) : tool.call();
    }

    private static <T> T within(Duration timeout, Callable<T> tool) throws Exception {
        FutureTask<T> task = new FutureTask<>(tool);
        TaskThreads.executor().execute(task);
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            // an interrupt of the other thread is none of this one
            throw e.getCause() instanceof Exception cause && !(cause instanceof InterruptedException) ? cause : e;
        } finally {
            task.cancel(true);
        }
    }
}
