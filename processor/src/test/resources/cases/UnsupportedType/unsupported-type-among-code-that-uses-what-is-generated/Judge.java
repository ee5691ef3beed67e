package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.ToolCalls;

/** An agent without a mistake of its own. */
@Agent(nodes = Judge.Judging.class, tools = Hammer.class)
public record Judge(String today) {
    @Node(
            emits = {Verdict.class, ToolCalls.class},
            system = "Today is {today}.")
    interface Judging {}
}
