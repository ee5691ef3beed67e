package demo;

import demo.post.Delivery;
import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Brings things tomorrow. */
@Agent(
        nodes = {Postman.Walking.class, Return.class},
        input = Delivery.class,
        system = "Walk.")
record Postman() {
    @Node(emits = AssistantThought.class)
    interface Walking {}
}
