package io.tapewright.agent;

import io.tapewright.llm.LlmCall;
import io.tapewright.tape.Tape;
import io.tapewright.training.ChatTemplate;
import io.tapewright.training.TrainingText;
import java.util.List;

/**
 * A tape taken over as one's own: as if its steps had been made by the agent that reuses it.
 *
 * @param tape the same steps, with the agent, nodes and prompts of the agent that reuses them
 * @param calls the prompts that this agent would have made and the completions from which it makes these steps, in order; one for
 *     each run of a node that asks a model and could read its answer
 */
public record Reuse(Tape tape, List<LlmCall> calls) {
    /** Copies the list. */
    public Reuse {
        calls = List.copyOf(calls);
    }

    /**
     * The texts from which a model learns to make these calls, in order.
     *
     * @param template how the model's tokenizer makes texts of prompts and answers
     */
    public List<TrainingText> trainingData(ChatTemplate template) {
        return calls.stream()
                .map(call -> template.trainingText(call.prompt(), call.output()))
                .toList();
    }
}
