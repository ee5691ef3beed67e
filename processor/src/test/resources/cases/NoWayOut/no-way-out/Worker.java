package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Doubting.class})
public record Worker() {
    @Node(emits = AssistantThought.class)
    interface Planning {}

    @Node(
            emits = AssistantThought.class,
            next = @Next(node = Worker.Planning.class)) // error: [NoWayOut] Worker … Planning -- AssistantThought --> Worker.Doubting … Doubting -- AssistantThought --> Worker.Planning
    interface Doubting {}
}
