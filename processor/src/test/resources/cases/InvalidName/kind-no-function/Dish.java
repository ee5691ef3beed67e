package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** Dishes. */
public final class Dish {
    /**
     * A dish.
     *
     * @param name what it is
     */
    @Step // warning: [InvalidName] The step Dish.Menü has the kind `menü` … `@Step(kind = "…")`
    public record Menü(String name) implements Thought {}

    /**
     * A dish.
     *
     * @param name what it is
     */
    @Step(kind = "a dish") // warning: [InvalidName] The step Dish.Soup has the kind `a dish` … `@Step(kind = "…")`
    public record Soup(String name) implements Thought {}
}
