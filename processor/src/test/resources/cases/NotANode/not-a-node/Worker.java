package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(
        nodes = {
            Worker.Acting.class,
            Worker.Resting.class // error: [NotANode] Worker … Resting … @Node
        })
public record Worker() {
    @Node(emits = AssistantStep.class)
    interface Acting {}

    interface Resting {}
}
