package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Hands results on, and then tells of them: what was told of is with whoever keeps the results. Thread-safe. */
final class BatchReport {
    private final Consumer<? super Tape> results;
    private final List<BatchListener> listeners;
    private BatchProgress progress;

    BatchReport(Consumer<? super Tape> results, List<BatchListener> listeners, Iterable<Tape> tapes) {
        this.results = results;
        this.listeners = listeners;
        OptionalInt total =
                tapes instanceof Collection<?> collection ? OptionalInt.of(collection.size()) : OptionalInt.empty();
        this.progress = new BatchProgress(0, 0, 0, total);
    }

    synchronized void finished(Tape result) {
        results.accept(result);
        progress = progress.plusFinished(result.metadata().error().isPresent());
        listeners.forEach(listener -> listener.finished(result, progress));
    }

    synchronized void skipped() {
        progress = progress.plusSkipped();
        listeners.forEach(listener -> listener.skipped(progress));
    }

    synchronized BatchProgress end() {
        listeners.forEach(listener -> listener.ended(progress));
        return progress;
    }
}
