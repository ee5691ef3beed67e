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
            wireNames =
                    @WireName(
                            step = AssistantStep.class,
                            name = "tool_call")) // error: [WrongWireName] Talking … AssistantStep … `tool_call`
    interface Talking {}
}
