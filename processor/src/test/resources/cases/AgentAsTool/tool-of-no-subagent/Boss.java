package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;

/** Answers. */
@Agent(
        nodes = Boss.Acting.class,
        subagents = Helper.class,
        tools = {
            Helper.class,
            Other.class // error: [AgentAsTool] The agent Boss … Other … subagents of Boss … `@Agent(subagents = Other.class)`
        })
record Boss() {
    @Node(emits = {Call.class, AssistantStep.class})
    interface Acting {}
}
