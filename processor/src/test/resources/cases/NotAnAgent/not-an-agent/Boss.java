package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = Helper.class) // error: [NotAnAgent] Boss … Helper … Put @Agent on it
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
