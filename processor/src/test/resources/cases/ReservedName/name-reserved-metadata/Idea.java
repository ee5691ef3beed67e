package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * An idea.
 *
 * @param metadata where it came from
 * @param text the idea
 */
@Step
public record Idea(
        String metadata, // error: [ReservedName] metadata … Idea
        String text)
        implements Thought {}
