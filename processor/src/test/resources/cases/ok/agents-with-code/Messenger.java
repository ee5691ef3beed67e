package demo;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import java.util.List;

/**
 * An agent that is its own node and its own tools.
 *
 * @param vehicle how it travels
 */
@Node(emits = AssistantStep.class)
@Agent(nodes = Messenger.class, tools = Messenger.class)
record Messenger(String vehicle) implements GivesSteps {
    /** Looks after the vehicle. */
    @Tool
    public String repair() {
        return vehicle + ", as good as new";
    }

    @Override
    public List<AssistantStep> giveSteps(NodeContext context) {
        return List.of(new AssistantStep("I go by " + vehicle));
    }
}
