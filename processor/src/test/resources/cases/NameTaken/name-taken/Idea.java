package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * An idea.
 *
 * @param text the idea
 */
@Step public record Idea(String text) implements Thought {} // error: [NameTaken] IdeaStep … Idea
