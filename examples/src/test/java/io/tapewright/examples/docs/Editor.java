package io.tapewright.examples.docs;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.SelectsNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import java.util.Optional;

/** Has facts found, and an article written of them. */
@Agent(
        nodes = {
            Editor.Planning.class,
            Editor.Finding.class,
            Editor.Enough.class,
            Editor.Again.class,
            Editor.Writing.class,
            Editor.Answering.class
        },
        subagents = {Finder.class, Author.class},
        system = "You edit articles about {topic}.")
public record Editor(String topic) {

    @Node(emits = AssistantThought.class, llm = "planner", guidance = "Say what we need to know.")
    interface Planning {}

    @Node(calls = Finder.class, content = "Find facts about {topic}.")
    interface Finding {}

    @Node(targets = Editor.Writing.class)
    static final class Enough implements SelectsNode {
        @Override
        public Optional<Class<?>> selectNode(NodeContext context) {
            Facts found = (Facts) context.view().output("finder");
            return found.facts().size() > 1 ? Optional.of(Writing.class) : Optional.empty();
        }
    }

    @Node(next = @Next(node = Editor.Planning.class))
    interface Again {}

    @Node(calls = Author.class, inputs = Finder.class)
    interface Writing {}

    @Node(
            emits = AssistantStep.class,
            guidance = "Answer with the article.",
            next = @Next(node = Editor.Planning.class))
    interface Answering {}

    /** A control node that goes by what came in last. */
    @Agent(nodes = {Desk.Routing.class, Desk.Asking.class, Desk.Reading.class})
    record Desk() {
        @Node(
                next = {
                    @Next(after = UserStep.class, node = Desk.Asking.class),
                    @Next(after = ToolResult.class, node = Desk.Reading.class)
                })
        interface Routing {}

        @Node(emits = AssistantStep.class, next = @Next(node = Desk.Routing.class))
        interface Asking {}

        @Node(emits = AssistantStep.class, next = @Next(node = Desk.Routing.class))
        interface Reading {}
    }
}
