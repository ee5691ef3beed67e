package io.tapewright.training;

import org.jspecify.annotations.Nullable;

/** A training text that can't be made or read. The message says why. */
public final class TrainingTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A text that can't be made or read. */
    public TrainingTextException(String message) {
        this(message, null);
    }

    /** A text that can't be made or read. */
    public TrainingTextException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
