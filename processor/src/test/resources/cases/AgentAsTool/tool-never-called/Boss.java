package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;
import io.tapewright.step.ToolCalls;

/** Answers. */
@Agent(
        nodes = {Boss.Acting.class, Boss.Asking.class},
        subagents = Helper.class,
        tools = {Library.class, Helper.class})
record Boss() {
    @Node(
            emits = {ToolCalls.class, AssistantStep.class}, // error: [AgentAsTool] Boss.Acting … Helper … `Call.class`
            next = @Next(node = Boss.Asking.class))
    interface Acting {}

    @Node(emits = {Call.class, AssistantStep.class}, next = @Next(node = Boss.Acting.class))
    interface Asking {}
}
