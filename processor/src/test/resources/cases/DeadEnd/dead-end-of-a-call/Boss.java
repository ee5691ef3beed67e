package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Calls. */
@Agent(nodes = {Boss.Thinking.class, Boss.Asking.class}, subagents = Helper.class)
record Boss() {
    @Node(emits = AssistantThought.class)
    interface Thinking {}

    @Node(calls = Helper.class) // error: [DeadEnd] Boss.Asking of Boss has called Helper … Boss.Asking -- calls Helper --> nothing … `next = @Next(node = Boss.Thinking.class)`
    interface Asking {}
}
