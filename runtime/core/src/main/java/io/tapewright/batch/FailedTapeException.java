package io.tapewright.batch;

import io.tapewright.json.JsonValue;
import io.tapewright.tape.Tape;

/** The first failure of a strict batch. */
public final class FailedTapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tape tape;

    FailedTapeException(String startId, Tape tape) {
        super("The batch ends, as it is strict and the tape " + startId + " failed: "
                + tape.metadata().error().map(JsonValue::text).orElse(""));
        this.tape = tape;
    }

    /** The result, with what went wrong in its {@code metadata.error}. */
    public Tape tape() {
        return tape;
    }
}
