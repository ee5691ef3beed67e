package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        systemFile = "teller.txt") // error: [MissingFile] `systemFile` of Teller … teller.txt
public record Teller() {
    @Node(
            emits = AssistantStep.class,
            guidanceFile = "/../no such.txt") // error: [MissingFile] `guidanceFile` of Teller.Telling … no such.txt
    interface Telling {}
}
