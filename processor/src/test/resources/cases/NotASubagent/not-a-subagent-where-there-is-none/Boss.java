package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(nodes = {Boss.Asking.class, Boss.Ending.class})
record Boss() {
    @Node(calls = Helper.class) // error: [NotASubagent] Boss.Asking calls Helper … It has none … `@Agent(subagents = Helper.class)`
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
