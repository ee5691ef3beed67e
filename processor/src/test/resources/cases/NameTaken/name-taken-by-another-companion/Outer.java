package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** Holds an idea. */
public final class Outer {
    private Outer() {}

    /**
     * An idea.
     *
     * @param text the idea
     */
    @Step
    public record Idea(String text) implements Thought {}
}

/**
 * Has the name that the companion of the nested type starts with.
 *
 * @param text the idea
 */
@Step(kind = "other") record Outer_Idea(String text) implements Thought {} // error: [NameTaken] Outer_IdeaStep … Outer_Idea
