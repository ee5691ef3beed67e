package io.tapewright.llm;

import java.util.NoSuchElementException;

/** The stream of an answer that is there already. */
final class AnswerAtOnce implements LlmStream {
    private final Prompt prompt;
    private final LlmEvent.Output answer;
    private boolean taken;

    AnswerAtOnce(Prompt prompt, LlmEvent.Output answer) {
        this.prompt = prompt;
        this.answer = answer;
    }

    @Override
    public Prompt prompt() {
        return prompt;
    }

    @Override
    public boolean hasNext() {
        return !taken;
    }

    @Override
    public LlmEvent next() {
        if (taken) {
            throw new NoSuchElementException("the answer was taken before");
        }
        taken = true;
        return answer;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
