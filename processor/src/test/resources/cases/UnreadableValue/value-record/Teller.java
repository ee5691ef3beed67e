package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Place: {place}") // error: [UnreadableValue] {place} … Teller.Place … {place.…}
public record Teller(Place place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}

    /** A place. */
    record Place(String city) {}
}
