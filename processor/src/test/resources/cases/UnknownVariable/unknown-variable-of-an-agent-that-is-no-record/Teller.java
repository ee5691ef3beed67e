package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Today is {today}.") // error: [UnknownVariable] Teller … {today}
public final class Teller {
    String today = "a class has no components";

    @Node(emits = AssistantStep.class)
    interface Telling {}
}
