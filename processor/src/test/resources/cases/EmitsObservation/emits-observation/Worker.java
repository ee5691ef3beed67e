package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = {
                AssistantStep.class, //
                UserStep.class // error: [EmitsObservation] Acting … UserStep
            })
    interface Acting {}
}
