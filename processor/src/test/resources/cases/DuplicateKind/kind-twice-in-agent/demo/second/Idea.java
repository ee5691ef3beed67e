package demo.second;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/**
 * The second idea.
 *
 * @param text the idea
 */
@Step
public record Idea(String text) implements StopStep {}
