package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls one of two. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = {
            Helper.class,
            Other.class // error: [IdleSubagent] Boss … Other … `@Node(calls = Other.class)`
        })
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
