package io.tapewright.completion;

import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmOutput;

/** A completion ended before all was said: at the limit of tokens, because the provider held it back, or because the model refused. */
public final class CutOffCompletionException extends UnreadableCompletionException {
    private static final long serialVersionUID = 1L;

    private final FinishReason finishReason;

    CutOffCompletionException(LlmOutput output) {
        super(message(output));
        this.finishReason = output.finishReason();
    }

    private static String message(LlmOutput output) {
        return switch (output.finishReason()) {
            case LENGTH -> "Your answer was cut off, as it reached the limit of tokens. Say less at once.";
            case REFUSAL ->
                "You refused to answer: " + output.content().orElse("")
                        + "\nIf you can't do what was asked, say so in an answer of the form that is expected.";
            default -> "The provider held your answer back. Answer otherwise.";
        };
    }

    /** Why it ended: {@link FinishReason#LENGTH}, {@link FinishReason#CONTENT_FILTER} or {@link FinishReason#REFUSAL}. */
    public FinishReason finishReason() {
        return finishReason;
    }
}
