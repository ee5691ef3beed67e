package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** The calls of a turn, in the order in which they were said, as far as they were started early. Thread-safe. */
final class EarlyCalls {
    private final List<Optional<EarlyCall>> said = new ArrayList<>();
    private boolean cancelled;

    /** A call that is not started. */
    synchronized void pass() {
        said.add(Optional.empty());
    }

    /** A call that can be started; it does nothing any more if the turn was cancelled. */
    synchronized EarlyCall add(FunctionCall function, Callable<JsonValue> work) {
        EarlyCall call = new EarlyCall(function, new FutureTask<>(work));
        said.add(Optional.of(call));
        if (cancelled) {
            call.task().cancel(true);
        }
        return call;
    }

    /**
     * The call that was started at a position, if it is the one that the tape has there. Any other is cancelled, and ids do not count:
     * they may be given later.
     *
     * @param position which of the turn's calls it is
     */
    synchronized Optional<EarlyCall> find(int position, FunctionCall onTape) {
        Optional<EarlyCall> started = position < said.size() ? said.get(position) : Optional.empty();
        if (started.isEmpty()) {
            return started;
        }
        EarlyCall call = started.get();
        if (cancelled || call.function().canonical().equals(onTape.canonical())) {
            return started; // of a turn that is over, nothing is made once more
        }
        call.task().cancel(true);
        return Optional.empty();
    }

    /** Cancels the calls that were said behind the last one on the tape. */
    synchronized void cancelFrom(int position) {
        for (int i = position; i < said.size(); i++) {
            said.get(i).ifPresent(call -> call.task().cancel(true));
        }
    }

    /** Cancels what is not done, and what is started later. */
    synchronized void cancel() {
        cancelled = true;
        cancelFrom(0);
    }
}
