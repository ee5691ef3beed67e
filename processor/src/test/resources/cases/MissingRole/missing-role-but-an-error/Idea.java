package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.ErrorStep;

/**
 * An idea.
 *
 * @param text the idea
 */
@Step public record Idea(String text) implements ErrorStep {} // error: [MissingRole] Idea … Thought
