package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.UserStep;

/** Routes. */
@Agent(nodes = {Boss.Routing.class, Boss.Asking.class, Boss.Ending.class}, subagents = Helper.class)
record Boss() {
    @Node(
            next = {
                @Next(after = UserStep.class, node = Boss.Asking.class),
                @Next(
                        after = UserStep.class,
                        node = Boss.Ending.class), // error: [NeverTaken] Boss.Routing … to Boss.Ending after UserStep … the one after UserStep
                @Next(node = Boss.Asking.class),
                @Next(
                        node = Boss.Ending.class) // error: [NeverTaken] Boss.Routing … to Boss.Ending for all the rest
            })
    interface Routing {}

    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
