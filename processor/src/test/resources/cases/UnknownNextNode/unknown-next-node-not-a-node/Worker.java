package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = AssistantStep.class,
            next = {
                @Next(after = AssistantStep.class, node = Acting.class),
                @Next(node = String.class) // error: [UnknownNextNode] Acting … String … Worker
            })
    interface Acting {}
}
