package io.tapewright.team;

import io.tapewright.agent.GeneratesSteps;
import io.tapewright.agent.MakesPrompt;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.NodeEvent;
import io.tapewright.agent.StandardNode;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import java.util.Iterator;
import java.util.List;

/** A node that answers whoever called its agent with what its model says of the talk. */
public final class RespondToTeam implements MakesPrompt, GeneratesSteps {
    private final String system;

    private RespondToTeam(String system) {
        this.system = system;
    }

    /**
     * The node, called {@code respond}.
     *
     * @param system the system prompt of its model; without one it asks none, and its answer is empty
     */
    public static StandardNode node(String system) {
        RespondToTeam hooks = new RespondToTeam(system);
        return StandardNode.builder("respond", StepUnion.of(Respond.TYPE))
                .makesPrompt(hooks)
                .generatesSteps(hooks)
                .build();
    }

    @Override
    public Prompt makePrompt(NodeContext context) {
        return new Talk(context).prompt(system);
    }

    @Override
    public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
        Respond respond = new Respond(Talk.said(stream).orElse(""), false);
        return List.<NodeEvent>of(new NodeEvent.Whole(respond)).iterator();
    }

    @Override
    public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        return LlmOutput.of(((Respond) steps.get(0)).content());
    }
}
