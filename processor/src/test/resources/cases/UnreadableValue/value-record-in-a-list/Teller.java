package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import java.util.List;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Places: {places}") // error: [UnreadableValue] {places} … holds a record
public record Teller(List<Place> places) {
    @Node(emits = AssistantStep.class)
    interface Telling {}

    /** A place. */
    record Place(String city) {}
}
