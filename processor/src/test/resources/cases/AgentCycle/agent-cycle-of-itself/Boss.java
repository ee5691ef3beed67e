package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = Boss.class) // error: [AgentCycle] Boss is its own manager … manages Boss
record Boss() {
    @Node(calls = Boss.class)
    interface Asking {}

    @Node(emits = {FinalStep.class, Respond.class})
    interface Ending {}
}
