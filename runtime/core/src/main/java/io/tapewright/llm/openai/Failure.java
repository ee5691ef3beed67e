package io.tapewright.llm.openai;

import io.tapewright.llm.LlmException;
import java.time.Duration;
import java.util.Optional;

/**
 * A failed attempt.
 *
 * @param exception what the caller gets if there is no further attempt
 * @param passing whether a further attempt may succeed
 * @param wish how long the server wants us to wait before it
 */
record Failure(LlmException exception, boolean passing, Optional<Duration> wish) {

    /** One that every further attempt would meet too. */
    static Failure lasting(LlmException exception) {
        return new Failure(exception, false, Optional.empty());
    }
}
