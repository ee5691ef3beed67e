package demo;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.SelectsNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import java.util.Optional;

/** Has facts found and a text written, and asks for more where they are few. */
@Agent(
        nodes = {
            Report.Routing.class,
            Report.Planning.class,
            Report.Finding.class,
            Report.Enough.class,
            Report.Again.class,
            Report.Writing.class,
            Report.Ending.class
        },
        subagents = {Finder.class, Writer.class},
        system = "You edit reports about {topic}.")
public record Report(String topic) {
    /** Goes by what came in last. */
    @Node(
            next = {
                @Next(after = UserStep.class, node = Report.Planning.class),
                @Next(after = ToolResult.class, node = Report.Finding.class),
                @Next(node = Report.Ending.class)
            })
    interface Routing {}

    /** Plans. */
    @Node(emits = AssistantThought.class, llm = "planner", guidance = "Plan.")
    interface Planning {}

    /** Has facts found. */
    @Node(calls = Finder.class, content = "Find facts about {topic}.")
    interface Finding {}

    /** Looks whether there is enough. */
    @Node(targets = Report.Writing.class)
    static final class Enough implements SelectsNode {
        @Override
        public Optional<Class<?>> selectNode(NodeContext context) {
            return context.view().output("finder").toString().contains("enough")
                    ? Optional.of(Writing.class)
                    : Optional.empty();
        }
    }

    /** Begins again. */
    @Node(next = @Next(node = Report.Planning.class))
    interface Again {}

    /** Has the text written. */
    @Node(calls = Writer.class, inputs = Finder.class, next = @Next(node = Report.Ending.class))
    interface Writing {}

    /** Ends. */
    @Node(emits = {AssistantStep.class, FinalStep.class}, next = @Next(node = Report.Routing.class), llm = "checker")
    interface Ending {}
}
