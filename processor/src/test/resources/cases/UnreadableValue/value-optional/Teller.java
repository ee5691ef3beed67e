package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import java.util.Optional;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Place: {place}") // error: [UnreadableValue] {place} … Optional
public record Teller(Optional<String> place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
