package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Looks things up. */
@Agent(
        nodes = {Helper.Working.class, Return.class},
        input = Question.class, // error: [WrongTarget] Helper … Question … another file
        system = "Answer.")
record Helper() {
    @Node(emits = AssistantThought.class)
    interface Working {}
}
