package io.tapewright.benchmarks.run;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/** Calls a tool until it answers. */
@Agent(nodes = Caller.Calling.class, tools = Worker.Tools.class, system = "Work.")
public record Caller() {

    @Node(emits = {ToolCalls.class, AssistantStep.class})
    interface Calling {}
}
