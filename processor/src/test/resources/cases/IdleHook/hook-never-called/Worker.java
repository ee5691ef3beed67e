package demo;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.ParsesCompletion;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = {Worker.Acting.class, Worker.Resting.class})
public record Worker() {
    @Node(emits = AssistantStep.class) // error: [IdleHook] Worker.Acting implements ParsesCompletion … GivesSteps
    interface Acting extends GivesSteps, ParsesCompletion {}

    @Node(emits = io.tapewright.step.FinalStep.class)
    interface Resting {}
}
