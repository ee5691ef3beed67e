package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Looks things up. */
@Agent(
        nodes = {Other.Working.class, Return.class},
        input = Other.Question.class,
        system = "Answer.")
record Other() {
    /** @param query what to look up */
    record Question(String query) {}

    @Node(emits = AssistantThought.class)
    interface Working {}
}
