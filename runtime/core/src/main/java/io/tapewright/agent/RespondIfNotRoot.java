package io.tapewright.agent;

import io.tapewright.annotation.Node;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A node that hands back to the agent that called, as {@link Return} does; an agent that nobody called ends its run there. For
 * agents that serve both as a subagent and by themselves.
 *
 * @param name the name under which tapes know it
 */
@Node(emits = Respond.class)
public record RespondIfNotRoot(String name) implements UnpromptedNode {

    /** One called {@code respond_if_not_root}. */
    public RespondIfNotRoot() {
        this("respond_if_not_root");
    }

    @Override
    public List<TapeStep> giveSteps(NodeContext context) {
        boolean isCalled = context.tape().views().views().size() > 1;
        return isCalled ? List.of(new Respond("", true)) : List.of();
    }
}
