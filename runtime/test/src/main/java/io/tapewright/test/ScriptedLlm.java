package io.tapewright.test;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A model that says what it was told to say, one answer after the other, and remembers what it was asked. Answers to recorded
 * prompts come from {@link io.tapewright.llm.replay.ReplayLlm}.
 *
 * <p>Thread-safe; the order of answers is that of the calls.
 */
public final class ScriptedLlm implements Llm {
    private final Queue<LlmOutput> answers = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private int chunk;

    /** A model with answers; one that is asked once more than it has answers throws an {@link LlmException}. */
    public ScriptedLlm(LlmOutput... answers) {
        this.answers.addAll(List.of(answers));
    }

    /** A model with answers in words. */
    public static ScriptedLlm saying(String... answers) {
        ScriptedLlm llm = new ScriptedLlm();
        for (String answer : answers) {
            llm.then(LlmOutput.of(answer));
        }
        return llm;
    }

    /** A further answer. */
    public synchronized ScriptedLlm then(LlmOutput answer) {
        answers.add(answer);
        return this;
    }

    /** Lets texts and arguments of calls come in pieces before the whole answer, as models that stream give them. */
    public synchronized ScriptedLlm inChunksOf(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("a chunk has at least one character, not " + characters);
        }
        chunk = characters;
        return this;
    }

    @Override
    public synchronized LlmStream generate(Prompt prompt) {
        prompts.add(prompt);
        LlmOutput answer = answers.poll();
        if (answer == null) {
            throw new LlmException("The script has no answer to prompt " + prompts.size() + ": " + prompt.messages());
        }
        return LlmStream.of(prompt, events(answer).iterator());
    }

    private List<LlmEvent> events(LlmOutput answer) {
        List<LlmEvent> events = new ArrayList<>();
        pieces(answer.content().orElse("")).forEach(piece -> events.add(new LlmEvent.Chunk(piece)));
        for (int i = 0; i < answer.toolCalls().size(); i++) {
            ToolCall call = answer.toolCalls().get(i);
            for (String piece : pieces(call.function().argumentsText())) {
                events.add(new LlmEvent.CallChunk(i, call.id(), call.function().name(), piece));
            }
        }
        events.add(new LlmEvent.Output(answer, Usage.UNKNOWN));
        return events;
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; chunk > 0 && from < text.length(); from += chunk) {
            pieces.add(text.substring(from, Math.min(text.length(), from + chunk)));
        }
        return pieces;
    }

    /** What it was asked so far. */
    public synchronized List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** How many answers were not asked for. */
    public synchronized int answersLeft() {
        return answers.size();
    }
}
