package io.tapewright.agent;

import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import io.tapewright.tape.Tape;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/** A turn of an agent in which calls of tools are started as soon as the model has said them. */
final class EarlyTurn implements EnvironmentTurn {
    private final ToolEnvironment environment;
    private final ActionDispatcher dispatcher;
    private final Predicate<FunctionCall> startable;
    private final Executor executor;
    private final EarlyCalls calls = new EarlyCalls();
    private boolean waitsForApproval;

    /**
     * @param environment reacts when the turn is over
     * @param dispatcher carries out the calls
     * @param startable which calls may be started
     */
    EarlyTurn(
            ToolEnvironment environment,
            ActionDispatcher dispatcher,
            Predicate<FunctionCall> startable,
            Executor executor) {
        this.environment = environment;
        this.dispatcher = dispatcher;
        this.startable = startable;
        this.executor = executor;
    }

    /** {@inheritDoc} Where a call needs approval, nothing that comes after it is started, as nothing of the turn will be carried out. */
    @Override
    public void callClosed(ToolCall call) {
        FunctionCall function = call.function();
        waitsForApproval |= dispatcher.needsApproval(function);
        if (waitsForApproval || !startable.test(function)) {
            calls.pass();
        } else {
            start(calls.add(function, () -> dispatcher.answer(function)));
        }
    }

    private void start(EarlyCall call) {
        try {
            executor.execute(call.task());
        } catch (RejectedExecutionException full) {
            // whoever needs the answer does the work then
        }
    }

    @Override
    public Tape react(Tape tape) {
        return environment.react(tape, calls);
    }

    @Override
    public void close() {
        calls.cancel();
    }
}
