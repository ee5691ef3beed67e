package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(
        nodes = {
            Worker.Acting.class,
            Worker.Resting.class // error: [DuplicateNode] Worker … `acting` … Acting … Resting
        })
public record Worker() {
    @Node(emits = AssistantStep.class)
    interface Acting {}

    @Name("acting")
    @Node(emits = AssistantStep.class, next = @Next(node = Acting.class))
    interface Resting {}
}
