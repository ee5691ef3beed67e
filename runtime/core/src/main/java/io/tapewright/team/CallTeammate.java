package io.tapewright.team;

import io.tapewright.agent.FlowException;
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
import io.tapewright.step.Call;
import io.tapewright.step.TapeStep;
import java.util.Iterator;
import java.util.List;

/** A node that calls its agent's only subagent: first with a message that is always the same, then with what its model says. */
public final class CallTeammate implements MakesPrompt, GeneratesSteps {
    private final String message;
    private final String system;

    private CallTeammate(String message, String system) {
        this.message = message;
        this.system = system;
    }

    /**
     * The node, called {@code call}.
     *
     * @param message what it says first
     * @param system the system prompt of its model; empty if it speaks but once
     */
    public static StandardNode node(String message, String system) {
        CallTeammate hooks = new CallTeammate(message, system);
        return StandardNode.builder("call", StepUnion.of(Call.TYPE))
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
        String words = Talk.said(stream).orElseGet(() -> firstWords(context));
        String teammate = context.agent().subagents().get(0).name();
        return List.<NodeEvent>of(new NodeEvent.Whole(new Call(teammate, words)))
                .iterator();
    }

    private String firstWords(NodeContext context) {
        if (new Talk(context).last().isPresent()) {
            throw new FlowException("The agent " + context.agent().fullName()
                    + " has said what it had to say. To go on it needs a system prompt, or fewer calls at the most.");
        }
        return message;
    }

    @Override
    public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        return LlmOutput.of(((Call) steps.get(0)).content());
    }
}
