package io.tapewright.llm.replay;

import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The recorded answers to one prompt, given one after the other. Thread-safe once all are added. */
final class Answers {
    private final List<Recording> recordings = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    void add(Recording recording) {
        recordings.add(recording);
    }

    LlmOutput next(boolean repeatLast) {
        int turn = asked.getAndIncrement();
        int last = recordings.size() - 1;
        if (turn > last && !repeatLast) {
            asked.decrementAndGet();
            throw new LlmException(usedUp());
        }
        return recordings.get(Math.min(turn, last)).output();
    }

    private String usedUp() {
        String places = recordings.stream().map(Recording::place).collect(Collectors.joining(", "));
        String times = recordings.size() == 1 ? "once" : recordings.size() + " times";
        return "This prompt is recorded " + times + " (" + places
                + ") and was asked once more. Record the further answer, or use "
                + "repeatingLast() to have the last one again.";
    }
}
