package io.tapewright.agent;

import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A node that does nothing but go to another one.
 *
 * @param name the name under which tapes know it
 * @param node the name of the node that runs next
 */
public record GoTo(String name, String node) implements UnpromptedNode {

    @Override
    public List<TapeStep> giveSteps(NodeContext context) {
        return List.of(new SetNextNode(node));
    }
}
