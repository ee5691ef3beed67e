package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Tells nobody. */
@Agent(nodes = Boss.Ending.class)
record Boss() {
    @Node(
            emits = FinalStep.class,
            content = "Go.") // error: [NoModel] Boss.Ending has `content` … calls no subagent … `calls = …`
    interface Ending {}
}
