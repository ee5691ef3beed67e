package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(
        nodes = {
            Worker.Answering.class, //
            Worker.Left.class, // error: [UnreachableNode] Left … Answering -- AssistantStep --> Worker.Answering
            Worker.Right.class // error: [UnreachableNode] Right … Answering -- AssistantStep --> Worker.Answering
        })
public record Worker() {
    @Node(emits = AssistantStep.class, next = @Next(node = Worker.Answering.class))
    interface Answering {}

    @Node(emits = AssistantStep.class)
    interface Left {}

    @Node(emits = AssistantStep.class, next = @Next(node = Worker.Left.class))
    interface Right {}
}
