package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCalls;
import io.tapewright.annotation.Tool;

/** Works. */
@Agent(
        nodes = {Flows.Planning.class, Flows.End.class, Flows.Odd.class, Flows.Ending.class},
        tools = Flows.Hammer.class)
public record Flows() {
    @Node(
            emits = {AssistantThought.class, FinalStep.class},
            next = @Next(after = Thought.class, node = Flows.Odd.class))
    interface Planning {}

    /** Reached only where a finished tape is continued. */
    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            next = @Next(after = ToolCalls.class, node = Flows.End.class))
    interface End {}

    @Name("odd \"one\" */ @see {")
    @Node(emits = AssistantStep.class)
    interface Odd {}

    @Node(emits = FinalStep.class)
    interface Ending {}

    /** A hammer. */
    public static final class Hammer {
        /** Hits. */
        @Tool
        public void hit() {}
    }
}
