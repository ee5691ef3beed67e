package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;

/**
 * An action that a handler has to carry out.
 *
 * @param handler carries out actions of its type
 */
record PendingAction(String id, Action action, boolean needsApproval, HandledActions<?> handler, Policies policies)
        implements PendingWork {

    @Override
    public JsonValue shown() {
        return handler.toJson(action);
    }

    @Override
    public TapeEntry run() throws InterruptedException {
        return handler.observe(action, policies);
    }

    @Override
    public TapeStep refusal(String reason) {
        return new ActionExecutionFailure(reason);
    }
}
