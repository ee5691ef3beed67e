package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(nodes = {Boss.Asking.class, Boss.Ending.class}, subagents = Helper.class)
record Boss() {
    @Node(
            calls = Helper.class,
            content = "Emit {steps}.") // error: [UnknownVariable] `content` of Boss.Asking uses {steps}, which only prompts have
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
