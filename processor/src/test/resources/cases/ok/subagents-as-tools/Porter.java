package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Opens doors. */
@Name("door")
@Agent(
        nodes = {Porter.Opening.class, Return.class},
        input = Porter.Key.class,
        system = "Open the door if the word is right.")
record Porter() {
    /** @param content the word that opens it */
    record Key(String content) {
        Key {
            if (content.isBlank()) {
                throw new IllegalArgumentException("silence opens nothing");
            }
        }
    }

    @Node(emits = AssistantThought.class)
    interface Opening {}
}
