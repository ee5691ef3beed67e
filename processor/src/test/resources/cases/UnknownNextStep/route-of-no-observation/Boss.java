package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;

/** Routes. */
@Agent(nodes = {Boss.Routing.class, Boss.Ending.class})
record Boss() {
    @Node(
            next =
                    @Next(
                            after = AssistantThought.class, // error: [UnknownNextStep] Boss.Routing … AssistantThought … no step type that is an Observation … `emits = …`
                            node = Boss.Ending.class))
    interface Routing {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
