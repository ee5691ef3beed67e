package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Greets people. */
@Agent(
        nodes = {Greeter.Waving.class, Return.class},
        input = Person.class,
        system = "Wave.")
record Greeter() {
    @Node(emits = AssistantThought.class)
    interface Waving {}
}
