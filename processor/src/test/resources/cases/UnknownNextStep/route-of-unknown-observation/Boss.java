package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Routes. */
@Agent(nodes = {Boss.Routing.class, Boss.Ending.class})
record Boss() {
    @Node(
            next =
                    @Next(
                            after = Rain.class, // error: [UnknownNextStep] Boss.Routing … Rain … not on the tapes of Boss … `@Agent(steps = Rain.class)`
                            node = Boss.Ending.class))
    interface Routing {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
