package io.tapewright.agent;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of one thread that another thread can interrupt, and nothing but that work. */
final class InterruptibleWork {
    private @Nullable Thread worker;
    private boolean interrupted;
    private boolean stopped;

    /** @throws IllegalStateException if it was stopped before it began */
    <T> T run(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (stopped) {
            throw new IllegalStateException("the work was stopped before it began");
        }
        worker = Thread.currentThread();
    }

    /** An interrupt that came from here is not left to whatever the thread does next. */
    private synchronized void end() {
        worker = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }

    /** Interrupts the work, if it is done right now, and lets none begin any more. */
    synchronized void stop() {
        stopped = true;
        if (worker != null && worker != Thread.currentThread()) {
            interrupted = true;
            worker.interrupt();
        }
    }
}
