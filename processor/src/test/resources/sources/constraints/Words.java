package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Some words.
 *
 * @param text the words
 */
@Step
public record Words(@NotBlank @Size(max = 10) String text) implements Thought {}
