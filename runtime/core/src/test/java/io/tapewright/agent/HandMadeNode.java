package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.TapeStep;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A node without a prompt whose steps come from a rule. */
record HandMadeNode(String name, Function<NodeContext, List<? extends TapeStep>> rule) implements AgentNode {

    static HandMadeNode of(String name, TapeStep... steps) {
        return new HandMadeNode(name, context -> List.of(steps));
    }

    @Override
    public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
        return rule.apply(context).stream().<NodeEvent>map(NodeEvent.Whole::new).iterator();
    }

    @Override
    public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        throw new UnsayableStepsException("the steps of " + name + " come from a rule");
    }
}
