package io.tapewright.agent;

/** The thread was interrupted while a tool ran. Its interrupt flag is set again, and nothing was added to the tape. */
public final class InterruptedToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InterruptedToolException(InterruptedException cause) {
        super("interrupted while tools ran", cause);
        Thread.currentThread().interrupt();
    }
}
