package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import io.tapewright.step.Thought;

/** Guides. */
@Agent(nodes = Guide.Guiding.class)
public record Guide() {
    /**
     * An idea.
     *
     * @param text the idea
     */
    @Step(kind = "idea")
    public record Plan(String text) implements Thought {}

    /**
     * Another idea.
     *
     * @param text the idea
     */
    @Step
    public record Idea(String text) implements StopStep {}

    @Node(emits = {
        Plan.class,
        Idea.class // error: [DuplicateKind] Guiding … Plan … Idea … `idea`
    })
    interface Guiding {}
}
