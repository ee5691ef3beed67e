package demo;

import io.tapewright.annotation.Step;

/**
 * An idea.
 *
 * @param text the idea
 */
@Step public record Idea(String text) {} // error: [MissingRole] Idea … Thought … Action … StopStep … Observation
