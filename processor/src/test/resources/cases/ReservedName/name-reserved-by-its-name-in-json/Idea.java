package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * An idea.
 *
 * @param sort what sort of idea
 */
@Step
public record Idea(
        @Name("kind") String sort) // error: [ReservedName] sort … Idea … `kind`
        implements Thought {}
