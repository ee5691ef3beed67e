package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Places: {places}") // error: [UnreadableValue] Teller uses {places} … String[] is an array
public record Teller(String[] places) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
