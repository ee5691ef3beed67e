package io.tapewright.completion;

import org.jspecify.annotations.Nullable;

/**
 * A completion that is not what its node expects. The message is written for the model, so that it can correct itself: what was
 * expected, where, and what stands there.
 */
public sealed class UnreadableCompletionException extends RuntimeException permits CutOffCompletionException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what the model should have said, and what it said
     */
    public UnreadableCompletionException(String message) {
        this(message, null);
    }

    UnreadableCompletionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
