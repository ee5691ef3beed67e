package io.tapewright.agent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is closed together, in the reverse order, each thing once. Thread-safe. */
final class Resources {
    private final Deque<AutoCloseable> open;

    Resources(Collection<AutoCloseable> open) {
        this.open = new ArrayDeque<>(open);
    }

    /**
     * Closes what is open.
     *
     * @throws IllegalStateException if something can't be closed; the rest is
     */
    synchronized void close() {
        @Nullable IllegalStateException failure = null;
        while (!open.isEmpty()) {
            AutoCloseable last = open.removeLast();
            try {
                last.close();
            } catch (Exception e) {
                failure = with(failure, new IllegalStateException("can't close " + last, e));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static IllegalStateException with(@Nullable IllegalStateException first, IllegalStateException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
