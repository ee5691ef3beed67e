package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;

/** Works. */
@Agent(nodes = {Other.Working.class, Return.class}, subagents = Boss.class)
record Other() {
    @Node(calls = Boss.class, next = @Next(node = Return.class))
    interface Working {}
}
