package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Ending.class})
public record Worker() {
    @Node(emits = AssistantThought.class)
    interface Planning {}

    @Node(
            emits = FinalStep.class,
            next = @Next(node = Worker.Planning.class)) // error: [NeverTaken] Ending … Planning … @Next(after = FinalStep.class
    interface Ending {}
}
