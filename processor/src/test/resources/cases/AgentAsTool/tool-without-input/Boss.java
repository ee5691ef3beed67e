package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;

/** Answers. */
@Agent(
        nodes = Boss.Acting.class,
        subagents = Helper.class,
        tools = Helper.class) // error: [AgentAsTool] The agent Boss … Helper … no input … `input = …`
record Boss() {
    @Node(emits = {Call.class, AssistantStep.class})
    interface Acting {}
}
