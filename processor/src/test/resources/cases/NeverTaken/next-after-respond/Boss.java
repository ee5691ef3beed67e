package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;

/** Responds. */
@Agent(nodes = {Boss.Working.class, Boss.Ending.class})
record Boss() {
    @Node(
            emits = {AssistantThought.class, Respond.class},
            next = @Next(after = Respond.class, node = Boss.Working.class)) // error: [NeverTaken] Boss.Working … to Boss.Working after a Respond
    interface Working {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
