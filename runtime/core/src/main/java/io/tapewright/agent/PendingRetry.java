package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.TapeEntry;

/** An answer that could not be read, of which the model has to be told. */
record PendingRetry(String id, LlmOutputParsingFailure failure) implements PendingWork {

    @Override
    public JsonValue shown() {
        return JsonValue.NULL;
    }

    @Override
    public boolean needsApproval() {
        return false;
    }

    @Override
    public TapeEntry run() {
        return TapeEntry.of(new UserStep(failure.error() + "\nTry again."));
    }

    @Override
    public TapeStep refusal(String reason) {
        return new UserStep(reason);
    }
}
