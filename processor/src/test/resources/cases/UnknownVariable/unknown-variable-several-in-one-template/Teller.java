package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(nodes = Teller.Telling.class)
public record Teller(String today) {
    @Node(
            emits = AssistantStep.class,
            stepsPrompt = "{steps} {first} {today} {second}") // error: [UnknownVariable] Telling … {first} // error: [UnknownVariable] Telling … {second}
    interface Telling {}
}
