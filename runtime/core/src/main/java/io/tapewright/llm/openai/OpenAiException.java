package io.tapewright.llm.openai;

import io.tapewright.llm.LlmException;
import java.util.Optional;

/** The service refused a call. The message says why in the service's own words, and what can be done about it. */
public final class OpenAiException extends LlmException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String requestId;

    OpenAiException(String message, int status, String code, String requestId) {
        super(message);
        this.status = status;
        this.code = code;
        this.requestId = requestId;
    }

    /** The HTTP status; 200 if the service failed while it answered. */
    public int status() {
        return status;
    }

    /** The service's own code of the error, such as {@code context_length_exceeded}, if it gave one. */
    public Optional<String> code() {
        return Optional.of(code).filter(text -> !text.isEmpty());
    }

    /** The id under which the service's support finds the call, if it gave one. */
    public Optional<String> requestId() {
        return Optional.of(requestId).filter(text -> !text.isEmpty());
    }
}
