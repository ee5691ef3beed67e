package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = Helper.class)
record Boss() {
    @Node(
            calls = Helper.class,
            inputs = Other.class) // error: [NotASubagent] Boss.Asking passes on the output of Other … subagents of Boss
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
