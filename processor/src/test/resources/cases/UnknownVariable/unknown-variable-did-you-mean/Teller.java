package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Today is {todya}.") // error: [UnknownVariable] Teller … {todya} … Did you mean "today"?
public record Teller(String today, String place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
