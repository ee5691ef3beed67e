package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(nodes = Teller.Telling.class, system = "Today is {today}. Say {{place}}.")
public record Teller(
        String today, //
        String place, // warning: [UnusedConfiguration] `place` … Teller … {place}
        @SuppressWarnings("unused") String owner) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
