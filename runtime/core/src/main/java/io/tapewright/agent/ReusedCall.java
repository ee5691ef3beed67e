package io.tapewright.agent;

import io.tapewright.llm.LlmCall;
import io.tapewright.training.TrainingText;

/**
 * A call of a model as a tape's new owner would have made it.
 *
 * @param agent who makes it
 * @param role the role of the model
 * @param call the prompt, and the completion of the steps on the tape
 */
record ReusedCall(TapeAgent agent, String role, LlmCall call) {

    /** The text from which the model of that role learns to make the call's answer. */
    TrainingText trainingText() {
        return agent.trainableLlm(role).trainingText(call.prompt(), call.output());
    }
}
