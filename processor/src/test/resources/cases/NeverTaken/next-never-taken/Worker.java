package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Thought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class})
public record Worker() {
    @Node(
            emits = AssistantThought.class,
            next = {
                @Next(after = Thought.class, node = Worker.Acting.class),
                @Next(
                        after = AssistantThought.class,
                        node = Worker.Planning.class) // error: [NeverTaken] Planning … Planning after AssistantThought … the one after Thought
            })
    interface Planning {}

    @Node(emits = AssistantStep.class, next = @Next(node = Planning.class))
    interface Acting {}
}
