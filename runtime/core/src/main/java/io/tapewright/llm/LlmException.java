package io.tapewright.llm;

import org.jspecify.annotations.Nullable;

/** A call of a model failed: no connection, a refusal of the service, an answer that is not one. */
public class LlmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure without a cause. */
    public LlmException(String message) {
        this(message, null);
    }

    /** A failure. */
    public LlmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
