package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system = "Tell.",
        systemFile = "teller.txt") // error: [TwoTemplates] Teller … `system` and `systemFile`
public record Teller() {
    @Node(emits = AssistantStep.class)
    interface Telling {}
}
