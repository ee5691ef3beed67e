package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ReasoningThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class, Worker.Doubting.class})
public record Worker() {
    @Node(
            emits = {AssistantThought.class, ReasoningThought.class},
            next = @Next(after = ReasoningThought.class, node = Worker.Doubting.class))
    interface Planning {}

    @Node(emits = AssistantStep.class, next = @Next(node = Worker.Planning.class))
    interface Acting {}

    @Node(
            guidance = "Doubt it.",
            emits = AssistantThought.class) // error: [DeadEnd] Doubting … Planning -- ReasoningThought --> Worker.Doubting … Doubting -- AssistantThought --> nothing
    interface Doubting {}
}
