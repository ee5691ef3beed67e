package io.tapewright.team;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.StandardNode;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.List;

/** A node that hands back to whoever called its agent once the talk is over, and until then lets the first node run again. */
public final class RespondOrRepeat implements GivesSteps {
    private final int maxCalls;

    private RespondOrRepeat(int maxCalls) {
        this.maxCalls = maxCalls;
    }

    /**
     * The node, called {@code respond_or_repeat}.
     *
     * @param maxCalls after how many calls the talk is over at the latest, one with which its agent was called among them
     */
    public static StandardNode node(int maxCalls) {
        return StandardNode.builder("respond_or_repeat", StepUnion.of(Respond.TYPE))
                .givesSteps(new RespondOrRepeat(maxCalls))
                .build();
    }

    @Override
    public List<? extends TapeStep> giveSteps(NodeContext context) {
        String first = context.agent().nodes().get(0).name();
        return List.of(new Talk(context).isOver(maxCalls) ? new Respond("", false) : new SetNextNode(first));
    }
}
