package io.tapewright.llm;

import org.jspecify.annotations.Nullable;

/** A JSON value that is not a recorded call of a model. The message says what is wrong, and where. */
public final class LlmCallFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A recording that can't be read. */
    public LlmCallFormatException(String message) {
        this(message, null);
    }

    /** A recording that can't be read. */
    public LlmCallFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
