package io.tapewright.team;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.FinalStep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the tests of talks share: a model that gives answers in turn, and what it was asked. */
abstract class TalkFixture {
    static final FinalStep END = new FinalStep("The talk is over.");

    final List<Prompt> prompts = new ArrayList<>();

    Llm saying(String... answers) {
        Iterator<String> next = List.of(answers).iterator();
        return prompt -> {
            prompts.add(prompt);
            return LlmStream.of(prompt, LlmOutput.of(next.next()));
        };
    }
}
