package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Weather in {place.ciy}") // error: [UnknownVariable] Teller … {place.ciy} … Place has no part `ciy` … Did you mean "city"?
public record Teller(Place place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}

    /** A place. */
    record Place(String city, int zip) {}
}
