package demo;

import io.tapewright.agent.MakesPrompt;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = {Worker.Acting.class, Worker.Resting.class})
public record Worker() {
    @Node(
            emits = AssistantStep.class,
            guidance = "Act.") // error: [IdleHook] Worker.Acting has the text `guidance` … MakesPrompt
    interface Acting extends MakesPrompt {}

    @Node(emits = io.tapewright.step.FinalStep.class)
    interface Resting {}
}
