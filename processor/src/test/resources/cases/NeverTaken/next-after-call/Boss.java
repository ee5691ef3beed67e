package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;

/** Calls. */
@Agent(nodes = {Boss.Asking.class, Boss.Ending.class}, subagents = Helper.class)
record Boss() {
    @Node(
            calls = Helper.class,
            next = @Next(
                    after = Respond.class, // error: [NeverTaken] Boss.Asking … after Respond … `@Next(node = Boss.Ending.class)`
                    node = Boss.Ending.class))
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
