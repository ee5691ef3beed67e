package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(nodes = Teller.Telling.class)
public record Teller(String today, String place) {
    @Node(
            emits = AssistantStep.class,
            system = "Where is {weather}?", // error: [UnknownVariable] Telling … {weather} … today … place
            guidance =
                    "Answer {" + "temperature}" // error: [UnknownVariable] Telling … {temperature} … today … place
            )
    interface Telling {}
}
