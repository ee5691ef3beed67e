package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Number {count.first}") // error: [UnknownVariable] {count.first}, but int has no part `first` … It has none.
public record Teller(int count) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
