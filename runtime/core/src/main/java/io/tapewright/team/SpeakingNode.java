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
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * What a node does that says one thing: what came of code that was run, or what its model says of the talk, or something else where its
 * model is not asked.
 *
 * @param system the system prompt of its model; empty for none
 * @param unasked what it says where its model is not asked
 * @param step makes the step of the words
 */
record SpeakingNode(String system, Function<NodeContext, String> unasked, Saying step)
        implements MakesPrompt, GeneratesSteps {

    /** Makes a step that says something. */
    interface Saying {
        TapeStep of(NodeContext context, String words);
    }

    /** The node. */
    StandardNode node(String name, StepType<?> type) {
        return StandardNode.builder(name, StepUnion.of(type))
                .makesPrompt(this)
                .generatesSteps(this)
                .build();
    }

    @Override
    public Prompt makePrompt(NodeContext context) {
        return new Talk(context).prompt(system);
    }

    @Override
    public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
        String words =
                Talk.said(stream).or(() -> new Talk(context).resultOfCode()).orElseGet(() -> unasked.apply(context));
        return List.<NodeEvent>of(new NodeEvent.Whole(step.of(context, words))).iterator();
    }

    @Override
    public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        return LlmOutput.of(Talk.words(steps.get(0)));
    }
}
