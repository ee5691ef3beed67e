package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** A model that says what it was told to say, and remembers what it was asked and which of its streams were closed. */
final class ScriptedLlm implements Llm {
    final List<Prompt> prompts = new ArrayList<>();
    final List<Prompt> closed = new ArrayList<>();
    private final Queue<List<LlmEvent>> answers = new ArrayDeque<>();

    static ScriptedLlm saying(String... answers) {
        ScriptedLlm llm = new ScriptedLlm();
        Arrays.stream(answers).forEach(answer -> llm.then(LlmOutput.of(answer.replace('\'', '"'))));
        return llm;
    }

    ScriptedLlm then(LlmOutput output) {
        answers.add(List.of(new LlmEvent.Output(output, Usage.UNKNOWN)));
        return this;
    }

    ScriptedLlm then(LlmEvent... events) {
        answers.add(List.of(events));
        return this;
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        if (answers.isEmpty()) {
            throw new LlmException("the script is over");
        }
        prompts.add(prompt);
        Iterator<LlmEvent> events = answers.remove().iterator();
        return new LlmStream() {
            @Override
            public Prompt prompt() {
                return prompt;
            }

            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public LlmEvent next() {
                return events.next();
            }

            @Override
            public void close() {
                closed.add(prompt);
            }
        };
    }
}
