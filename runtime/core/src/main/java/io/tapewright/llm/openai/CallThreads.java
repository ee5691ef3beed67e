package io.tapewright.llm.openai;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads in which calls are made: as many as there are calls, kept for a while, and none of them keeps a program
 * alive.
 */
final class CallThreads {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Executor POOL = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tapewright-llm-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    private CallThreads() {}

    static void run(Runnable call) {
        POOL.execute(call);
    }
}
