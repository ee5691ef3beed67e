package io.tapewright.completion;

import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;

/** The plain text of steps that consist of one. */
final class Texts {
    private Texts() {}

    /** The step that a text is; one that its type does not accept is the model's failure. */
    static TapeStep stepOf(StepType<?> type, String text) {
        try {
            return type.ofText(text);
        } catch (IllegalArgumentException | NullPointerException refusal) {
            throw new UnreadableCompletionException("Your answer is refused: " + refusal.getMessage(), refusal);
        }
    }

    /** The text of a step; refuses an empty one, which no completion can be. */
    static String textOf(StepType<?> type, TapeStep step) {
        String text = type.findText(step)
                .orElseThrow(() -> new UnsayableStepsException(
                        "This " + type.kind() + " can't be said as text, as it holds more than a string."));
        if (text.isEmpty()) {
            throw new UnsayableStepsException("A completion can't be empty, but the text of " + type.kind() + " is.");
        }
        return text;
    }
}
