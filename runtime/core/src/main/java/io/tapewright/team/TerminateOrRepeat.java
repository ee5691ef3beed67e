package io.tapewright.team;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.StandardNode;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.FinalStep;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.List;

/** A node that stops once the talk is over, and until then lets the first node run again. */
public final class TerminateOrRepeat implements GivesSteps {
    private final int maxCalls;

    private TerminateOrRepeat(int maxCalls) {
        this.maxCalls = maxCalls;
    }

    /**
     * The node, called {@code terminate_or_repeat}.
     *
     * @param maxCalls after how many calls the talk is over at the latest
     */
    public static StandardNode node(int maxCalls) {
        return StandardNode.builder("terminate_or_repeat", StepUnion.of(FinalStep.TYPE))
                .givesSteps(new TerminateOrRepeat(maxCalls))
                .build();
    }

    @Override
    public List<? extends TapeStep> giveSteps(NodeContext context) {
        String first = context.agent().nodes().get(0).name();
        return List.of(
                new Talk(context).isOver(maxCalls) ? new FinalStep("The talk is over.") : new SetNextNode(first));
    }
}
