package io.tapewright.processor.testing;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A model that gives prepared answers, in order, and keeps the prompts that it was given. */
public final class ScriptedLlm implements Llm {
    private final Deque<LlmOutput> answers;
    private final List<Prompt> prompts = new ArrayList<>();

    /** A model with answers. */
    public ScriptedLlm(LlmOutput... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        prompts.add(prompt);
        return LlmStream.of(prompt, answers.removeFirst());
    }

    /** A prompt that it was given. */
    public Prompt prompt(int index) {
        return prompts.get(index);
    }

    /** What the messages of a prompt say. */
    public List<String> texts(int index) {
        return prompt(index).messages().stream()
                .map(Message::content)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether all answers were taken. */
    public boolean isSpent() {
        return answers.isEmpty();
    }
}
