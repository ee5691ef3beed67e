package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.UserStep;

/** Routes. */
@Agent(nodes = {Boss.Routing.class, Boss.Ending.class})
record Boss() {
    @Node(
            system = "You are a router.", // error: [NoModel] Boss.Routing has `system` … it emits nothing … `emits = …`, or remove it
            next = @Next(after = UserStep.class, node = Boss.Ending.class))
    interface Routing {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
