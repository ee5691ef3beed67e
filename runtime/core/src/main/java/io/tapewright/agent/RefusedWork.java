package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;

/**
 * Work that a person did not approve.
 *
 * @param reason what is told of it
 */
record RefusedWork(PendingWork work, String reason) implements PendingWork {

    @Override
    public String id() {
        return work.id();
    }

    @Override
    public JsonValue shown() {
        return work.shown();
    }

    @Override
    public boolean needsApproval() {
        return false;
    }

    @Override
    public TapeEntry run() {
        return TapeEntry.of(refusal(reason));
    }

    @Override
    public TapeStep refusal(String otherReason) {
        return work.refusal(otherReason);
    }
}
