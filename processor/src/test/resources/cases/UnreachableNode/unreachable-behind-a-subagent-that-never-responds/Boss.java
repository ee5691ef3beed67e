package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(
        nodes = {
            Boss.Asking.class,
            Boss.Ending.class // error: [UnreachableNode] Boss.Ending of Boss … Boss.Asking -- calls Helper --> the end, as it never responds
        },
        subagents = Helper.class)
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
