package demo;

import io.tapewright.agent.GivesSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = {Worker.Acting.class, Worker.Resting.class})
public record Worker() {
    @Node(
            emits = AssistantStep.class,
            targets = Worker.Resting.class) // error: [UndeclaredTargets] Worker.Acting has targets … ChoosesNextNode
    interface Acting extends GivesSteps {}

    @Node(emits = io.tapewright.step.FinalStep.class)
    interface Resting {}
}
