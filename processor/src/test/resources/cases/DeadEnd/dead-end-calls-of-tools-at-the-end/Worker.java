package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class}, tools = Worker.Hammer.class)
public record Worker() {
    @Node(emits = AssistantThought.class)
    interface Planning {}

    @Node(
            emits = {
                AssistantStep.class, //
                ToolCalls.class // error: [DeadEnd] Acting … Worker … ToolCalls … @Next(after = ToolCalls.class
            },
            next = @Next(after = AssistantStep.class, node = Planning.class))
    interface Acting {}

    /** A hammer. */
    public static final class Hammer {
        /** Hits. */
        @Tool
        public void hit() {}
    }
}
