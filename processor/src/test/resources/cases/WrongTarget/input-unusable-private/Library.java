package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

final class Library {
    /** @param query what to look up */
    private record Question(String query) {}

    /** Looks things up. */
    @Agent(
            nodes = {Library.Helper.Working.class, Return.class},
            input = Library.Question.class, // error: [WrongTarget] Library.Helper … Library.Question … private
            system = "Answer.")
    record Helper() {
        @Node(emits = AssistantThought.class)
        interface Working {}
    }
}
