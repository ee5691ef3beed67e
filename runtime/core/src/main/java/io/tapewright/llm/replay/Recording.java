package io.tapewright.llm.replay;

import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;

/**
 * A recorded call as a {@link ReplayLlm} keeps it.
 *
 * @param place where it stands, for messages: "line 7"
 * @param key what was asked
 * @param output what was answered
 */
record Recording(String place, PromptKey key, LlmOutput output) {

    static Recording of(String place, LlmCall call) {
        return new Recording(place, PromptKey.of(call.prompt()), call.output());
    }
}
