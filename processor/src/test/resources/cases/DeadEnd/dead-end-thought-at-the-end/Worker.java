package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Doubting.class})
public record Worker() {
    @Node(emits = AssistantThought.class)
    interface Planning {}

    @Node(
            guidance = "Doubt it.",
            emits = AssistantThought.class) // error: [DeadEnd] Doubting … Worker … AssistantThought
    interface Doubting {}
}
