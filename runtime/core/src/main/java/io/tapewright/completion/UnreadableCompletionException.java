package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A completion that is not what its node expects. The message is written for the model, so that it can correct itself: what was
 * expected, where, and what stands there.
 */
public sealed class UnreadableCompletionException extends RuntimeException permits CutOffCompletionException {
    private static final long serialVersionUID = 1L;

    private final transient List<JsonReadException> errors;

    /**
     * @param message what the model should have said, and what it said
     */
    public UnreadableCompletionException(String message) {
        super(message);
        this.errors = List.of();
    }

    UnreadableCompletionException(String message, Throwable cause) {
        super(message, cause);
        this.errors = cause instanceof JsonReadException e ? e.all() : List.of();
    }

    /** A message that shows each error at its place in the text. */
    static UnreadableCompletionException of(String what, JsonReadException errors) {
        String each = errors.all().stream()
                .map(error -> error.getMessage() + "\n    " + error.excerpt().replace("\n", "\n    "))
                .collect(Collectors.joining("\n"));
        return new UnreadableCompletionException(what + ": " + each, errors);
    }

    /** All errors in the text of the completion; empty if it is something else that is wrong. */
    public List<JsonReadException> errors() {
        return errors;
    }
}
