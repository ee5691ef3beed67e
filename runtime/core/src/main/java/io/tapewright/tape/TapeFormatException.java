package io.tapewright.tape;

import org.jspecify.annotations.Nullable;

/** A text that is not the JSON form of a tape. The message says where, and what was expected there. */
public final class TapeFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TapeFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
