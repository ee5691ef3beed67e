package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Looks things up. */
@Agent(
        nodes = {Helper.Working.class, Return.class},
        input = Helper.Question.class, // error: [WrongTarget] The input of the agent Helper is Helper.Question … not a record … `record Question(…)`
        system = "Answer.")
record Helper() {
    interface Question {}

    @Node(emits = AssistantThought.class)
    interface Working {}
}
