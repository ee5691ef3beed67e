package io.tapewright.completion;

/** Steps that a dialect can't carry. The message says which, and why. */
public final class UnsayableStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which step can't be said, and why
     */
    public UnsayableStepsException(String message) {
        super(message);
    }
}
