package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Helps. */
@Agent(nodes = {Helper.Helping.class, Return.class}, subagents = Other.class)
record Helper() {
    @Node(calls = Other.class)
    interface Helping {}
}
