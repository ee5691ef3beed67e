package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class})
public record Worker() {
    @Node(
            emits = AssistantThought.class,
            next =
                    @Next(
                            after = AssistantThought.class,
                            node = Worker.Resting.class)) // error: [UnknownNextNode] Planning … Resting … Worker
    interface Planning {}

    @Node(emits = AssistantStep.class, next = @Next(node = Planning.class))
    interface Acting {}

    @Node(emits = AssistantStep.class)
    interface Resting {}
}
