package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import org.jspecify.annotations.Nullable;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Place: {place}") // error: [UnreadableValue] {place} … String may be null
public record Teller(@Nullable String place) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
