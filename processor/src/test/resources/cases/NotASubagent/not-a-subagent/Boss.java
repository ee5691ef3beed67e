package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.AskingOther.class, Boss.Ending.class},
        subagents = Helper.class)
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(
            calls = Other.class, // error: [NotASubagent] Boss.AskingOther calls Other … subagents of Boss … The candidates are Helper
            inputs = Helper.class)
    interface AskingOther {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
