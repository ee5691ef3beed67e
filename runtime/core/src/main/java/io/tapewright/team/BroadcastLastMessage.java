package io.tapewright.team;

import io.tapewright.agent.FlowException;
import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.List;

/** A node that passes on to all subagents what its agent heard last; not to the one who said it. */
public final class BroadcastLastMessage implements GivesSteps {

    private BroadcastLastMessage() {}

    /** The node, called {@code broadcast_last_message}. */
    public static StandardNode node() {
        return StandardNode.builder("broadcast_last_message", StepUnion.of(Broadcast.TYPE))
                .givesSteps(new BroadcastLastMessage())
                .build();
    }

    @Override
    public List<? extends TapeStep> giveSteps(NodeContext context) {
        TapeEntry last = new Talk(context)
                .last()
                .orElseThrow(
                        () -> new FlowException(
                                "The agent " + context.agent().fullName()
                                        + " has heard nothing that it could pass on. A manager of a team is called by another agent."));
        String speaker = Talk.speaker(last);
        List<String> receivers = context.agent().subagents().stream()
                .map(TapeAgent::name)
                .filter(name -> !(last.step() instanceof Respond && name.equals(speaker)))
                .toList();
        return List.of(new Broadcast(Talk.words(last.step()), speaker, receivers));
    }
}
