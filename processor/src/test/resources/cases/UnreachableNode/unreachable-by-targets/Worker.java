package demo;

import io.tapewright.agent.ChoosesNextNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.FinalStep;

/** Works. */
@Agent(
        nodes = {
            Worker.Acting.class, //
            Worker.Idling.class, // error: [UnreachableNode] Idling … Acting -- AssistantStep --> Worker.Resting
            Worker.Resting.class
        })
public record Worker() {
    @Node(emits = AssistantStep.class, targets = Worker.Resting.class, next = @Next(node = Worker.Acting.class))
    interface Acting extends ChoosesNextNode {}

    @Node(emits = AssistantStep.class)
    interface Idling {}

    @Node(emits = FinalStep.class)
    interface Resting {}
}
