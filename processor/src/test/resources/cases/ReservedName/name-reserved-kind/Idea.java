package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * An idea.
 *
 * @param text the idea
 * @param kind what sort of idea
 */
@Step
public record Idea(
        String text, //
        String kind) // error: [ReservedName] kind … Idea … `kind`
        implements Thought {}
