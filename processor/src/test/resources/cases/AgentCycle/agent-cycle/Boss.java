package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = Helper.class) // error: [AgentCycle] Boss is its own manager … Boss … manages Helper … manages Other … manages Boss
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = {FinalStep.class, Respond.class})
    interface Ending {}
}
