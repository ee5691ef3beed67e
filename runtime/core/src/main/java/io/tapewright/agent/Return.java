package io.tapewright.agent;

import io.tapewright.annotation.Node;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A node that hands back to the agent that called, with the last step of this agent's work as its output. To be named among the
 * {@code nodes} of an {@code @Agent}, or put into one by hand.
 *
 * @param name the name under which tapes know it
 */
@Node(emits = Respond.class)
public record Return(String name) implements UnpromptedNode {

    /** One called {@code return}. */
    public Return() {
        this("return");
    }

    @Override
    public List<TapeStep> giveSteps(NodeContext context) {
        return List.of(new Respond("", true));
    }
}
