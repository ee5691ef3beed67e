package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import java.time.LocalDate;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Year {today.plusYears}") // error: [UnknownVariable] LocalDate has no part `plusYears`
public record Teller(LocalDate today) {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
