package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Place: {place.owner}") // error: [UnreadableValue] {place.owner} … Teller.Owner
public record Teller(Place place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}

    /** A place. */
    record Place(Owner owner) {}

    /** An owner. */
    static final class Owner {}
}
