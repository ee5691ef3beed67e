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
            emits = {AssistantThought.class, AssistantStep.class},
            wireNames = {
                @WireName(step = AssistantThought.class, name = ""), // error: [WrongWireName] AssistantThought … ``
                @WireName(step = AssistantStep.class, name = "my answer") // error: [WrongWireName] `my answer` … 64
            })
    interface Talking {}
}
