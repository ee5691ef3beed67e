package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.TapeStep;
import java.util.Iterator;
import java.util.List;

/** A node that asks no model: its steps follow from the tape. */
interface UnpromptedNode extends AgentNode, GivesSteps {

    /** No model. */
    @Override
    default String llm() {
        return "";
    }

    @Override
    default Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
        return giveSteps(context).stream().<NodeEvent>map(NodeEvent.Whole::new).iterator();
    }

    /** {@inheritDoc} There is none, as no model said them. */
    @Override
    default LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        throw new UnsayableStepsException(
                "The node " + name() + " asks no model, so that its steps have no completion.");
    }
}
