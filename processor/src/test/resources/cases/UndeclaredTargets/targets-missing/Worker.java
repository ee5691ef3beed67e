package demo;

import io.tapewright.agent.ChoosesNextNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = {Worker.Acting.class, Worker.Resting.class})
public record Worker() {
    @Node(emits = AssistantStep.class) // error: [UndeclaredTargets] Worker.Acting chooses … `targets = {…}`
    interface Acting extends ChoosesNextNode {}

    @Node(emits = io.tapewright.step.FinalStep.class)
    interface Resting {}
}
