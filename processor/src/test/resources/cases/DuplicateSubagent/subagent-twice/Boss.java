package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.AskingOther.class, Boss.Ending.class},
        subagents = {
            Helper.class,
            Other.class // error: [DuplicateSubagent] Boss … `helper`: Helper and Other … `@Name("…")`
        })
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(calls = Other.class)
    interface AskingOther {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
