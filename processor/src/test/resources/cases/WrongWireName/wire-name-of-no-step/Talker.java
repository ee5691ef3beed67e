package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.WireName;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;

/** Talks. */
@Agent(nodes = Talker.Talking.class)
public record Talker() {
    @Node(
            emits = AssistantStep.class,
            wireNames =
                    @WireName(
                            step = AssistantThought.class, // error: [WrongWireName] Talking … AssistantThought … AssistantStep
                            name = "idea"))
    interface Talking {}
}
