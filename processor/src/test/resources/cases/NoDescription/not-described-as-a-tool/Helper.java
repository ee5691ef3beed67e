package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

@Agent( // warning: [NoDescription] The agent Helper … "Helper"
        nodes = {Helper.Working.class, Return.class},
        input = Helper.Question.class,
        system = "Answer.")
record Helper() {
    /** @param query what to look up */
    record Question(String query) {}

    @Node(emits = AssistantThought.class)
    interface Working {}
}
