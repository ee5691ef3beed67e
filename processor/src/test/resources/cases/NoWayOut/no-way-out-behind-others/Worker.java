package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ReasoningThought;

/** Works. */
@Agent(nodes = {Worker.Choosing.class, Worker.Answering.class, Worker.Doubting.class, Worker.Brooding.class})
public record Worker() {
    @Node(
            emits = {AssistantThought.class, ReasoningThought.class},
            next = @Next(after = ReasoningThought.class, node = Worker.Doubting.class))
    interface Choosing {}

    @Node(emits = AssistantStep.class, next = @Next(node = Worker.Choosing.class))
    interface Answering {}

    @Node(emits = AssistantThought.class)
    interface Doubting {}

    @Node(
            emits = AssistantThought.class,
            next = @Next(node = Worker.Doubting.class)) // error: [NoWayOut] Worker.Doubting -- AssistantThought --> Worker.Brooding … Brooding -- AssistantThought --> Worker.Doubting
    interface Brooding {}
}
