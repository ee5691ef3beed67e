package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.FunctionCall;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A call of a tool that was started before it was on the tape.
 *
 * @param function what is called
 * @param task gives the answer; fails with nothing but an interrupt
 */
record EarlyCall(FunctionCall function, FutureTask<JsonValue> task) {

    /** The answer. Who asks for it does the work if no thread has begun it: none may ever be free. */
    JsonValue answer() throws InterruptedException {
        task.run();
        try {
            return task.get();
        } catch (CancellationException e) {
            throw new InterruptedException("the call of " + function.name() + " was cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException interrupt) {
                throw interrupt;
            }
            throw new IllegalStateException("a call failed that should have told of its failure", e.getCause());
        }
    }
}
