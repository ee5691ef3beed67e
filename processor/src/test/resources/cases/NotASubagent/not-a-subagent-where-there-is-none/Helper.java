package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Helps. */
@Agent(nodes = {Helper.Helping.class, Return.class})
record Helper() {
    @Node(emits = AssistantThought.class)
    interface Helping {}
}
