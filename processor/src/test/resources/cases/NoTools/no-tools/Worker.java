package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = {
                AssistantStep.class, //
                ToolCalls.class // error: [NoTools] Acting … ToolCalls … Worker
            })
    interface Acting {}
}
