package demo;

import demo.post.Delivery;
import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Brings things at once. */
@Agent(
        nodes = {Courier.Riding.class, Return.class},
        input = Delivery.class,
        system = "Ride.")
record Courier() {
    @Node(emits = AssistantThought.class)
    interface Riding {}
}
