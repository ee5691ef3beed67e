package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.UnknownStep;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = {
                AssistantStep.class, //
                ToolCallAction.class, // error: [NotAStep] Acting … ToolCallAction … ToolCalls
                UnknownStep.class // error: [NotAStep] Acting … UnknownStep … AssistantThought
            })
    interface Acting {}
}
