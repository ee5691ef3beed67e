package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

final class Knocker {
    /** Knocks. Takes nothing. */
    @Agent(
            nodes = {Knocker.Hand.Knocking.class, Return.class},
            input = Knocker.Nothing.class)
    record Hand() {
        @Node(emits = AssistantThought.class, guidance = "Say knock.")
        interface Knocking {}
    }

    record Nothing() {}
}
