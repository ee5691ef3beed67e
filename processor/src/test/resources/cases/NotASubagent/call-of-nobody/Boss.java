package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;

/** Calls. */
@Agent(nodes = Boss.Asking.class)
record Boss() {
    @Node(
            emits = {
                Call.class, // error: [NotASubagent] Boss.Asking emits Call … Boss has no subagents
                AssistantStep.class
            })
    interface Asking {}
}
