package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import java.util.function.Supplier;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Place: {place}") // error: [UnreadableValue] {place} … Supplier
public record Teller(Supplier<String> place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
