package io.tapewright.llm.openai;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** Hands the events of a call from the thread that makes it to the one that reads them. */
final class Inbox {
    private final BlockingQueue<Supplier<LlmEvent>> events = new LinkedBlockingQueue<>();

    void put(LlmEvent event) {
        events.add(() -> event);
    }

    void fail(LlmException failure) {
        events.add(() -> {
            failure.fillInStackTrace(); // the place that matters to a user is where the answer was wanted
            throw failure;
        });
    }

    /**
     * Waits for the next event.
     *
     * @throws LlmException if the call failed
     */
    LlmEvent take() throws InterruptedException {
        return events.take().get();
    }
}
