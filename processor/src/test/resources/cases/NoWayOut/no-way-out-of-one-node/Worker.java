package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(nodes = Worker.Brooding.class)
public record Worker() {
    @Node(
            guidance = "Think.",
            emits = AssistantThought.class) // error: [NoWayOut] Worker … Brooding -- AssistantThought --> Worker.Brooding
    interface Brooding {}
}
