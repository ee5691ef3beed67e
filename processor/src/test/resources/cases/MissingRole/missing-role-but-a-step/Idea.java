package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.AgentStep;

/**
 * An idea.
 *
 * @param text the idea
 */
@Step public record Idea(String text) implements AgentStep {} // error: [MissingRole] Idea … Thought
