package demo;

import io.tapewright.agent.DescribesSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = {Worker.Acting.class, Worker.Resting.class})
public record Worker() {
    @Node(
            emits = AssistantStep.class,
            guidance = "Act.",
            stepsPrompt = "{steps}") // error: [IdleHook] Worker.Acting has the text `stepsPrompt` … DescribesSteps
    interface Acting extends DescribesSteps {}

    @Node(emits = io.tapewright.step.FinalStep.class)
    interface Resting {}
}
