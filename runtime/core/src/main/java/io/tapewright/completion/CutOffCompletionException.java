package io.tapewright.completion;

import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmOutput;

/** A completion ended before all was said: at the limit of tokens, or because the provider held it back. */
public final class CutOffCompletionException extends UnreadableCompletionException {
    private static final long serialVersionUID = 1L;

    private final FinishReason finishReason;

    CutOffCompletionException(LlmOutput output) {
        super(
                output.finishReason() == FinishReason.LENGTH
                        ? "Your answer was cut off, as it reached the limit of tokens. Say less at once."
                        : "The provider held your answer back. Answer otherwise.");
        this.finishReason = output.finishReason();
    }

    /** Whether a completion that is not whole was cut off. */
    static boolean isCutOff(LlmOutput output) {
        return output.finishReason() == FinishReason.LENGTH || output.finishReason() == FinishReason.CONTENT_FILTER;
    }

    /** Why it ended: {@link FinishReason#LENGTH} or {@link FinishReason#CONTENT_FILTER}. */
    public FinishReason finishReason() {
        return finishReason;
    }
}
