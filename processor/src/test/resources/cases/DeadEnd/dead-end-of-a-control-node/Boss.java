package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;

/** Routes. */
@Agent(
        nodes = {
            Boss.Thinking.class,
            Boss.Routing.class // error: [DeadEnd] Boss.Routing of Boss has found no route that fits … Boss.Thinking -- AssistantStep --> Boss.Routing … Boss.Routing -- otherwise --> nothing … `next = @Next(node = Boss.Thinking.class)`
        })
record Boss() {
    @Node(emits = AssistantStep.class)
    interface Thinking {}

    @Node(next = @Next(after = UserStep.class, node = Boss.Thinking.class))
    interface Routing {}
}
