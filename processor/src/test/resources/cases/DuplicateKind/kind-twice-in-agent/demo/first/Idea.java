package demo.first;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * The first idea.
 *
 * @param text the idea
 */
@Step
public record Idea(String text) implements Thought {}
