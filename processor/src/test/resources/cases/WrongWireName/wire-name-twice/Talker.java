package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.WireName;
import io.tapewright.step.AssistantStep;

/** Talks. */
@Agent(nodes = Talker.Talking.class)
public record Talker() {
    @Node(
            emits = AssistantStep.class,
            wireNames = {
                @WireName(step = AssistantStep.class, name = "response"),
                @WireName(step = AssistantStep.class, name = "answer") // error: [WrongWireName] Talking … two … AssistantStep
            })
    interface Talking {}
}
