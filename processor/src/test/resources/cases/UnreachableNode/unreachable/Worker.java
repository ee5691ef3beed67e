package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(
        nodes = {
            Worker.Planning.class, //
            Worker.Doubting.class, // error: [UnreachableNode] Worker.Doubting of Worker … Planning -- AssistantThought --> Worker.Acting … Acting -- AssistantStep --> Worker.Planning … node = Worker.Doubting.class
            Worker.Acting.class
        })
public record Worker() {
    @Node(emits = AssistantThought.class, next = @Next(node = Worker.Acting.class))
    interface Planning {}

    @Node(emits = AssistantThought.class)
    interface Doubting {}

    @Node(emits = AssistantStep.class, next = @Next(node = Worker.Planning.class))
    interface Acting {}
}
