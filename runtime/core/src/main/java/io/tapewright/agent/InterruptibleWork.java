package io.tapewright.agent;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of one thread that another thread can interrupt, and nothing but that work. */
final class InterruptibleWork {
    private @Nullable Thread worker;
    private boolean interrupted;

    <T> T run(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
    }

    /** An interrupt that came from here is not left to whatever the thread does next. */
    private synchronized void end() {
        worker = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }

    /** Interrupts the work, if it is done right now. */
    synchronized void interrupt() {
        if (worker != null && worker != Thread.currentThread()) {
            interrupted = true;
            worker.interrupt();
        }
    }
}
