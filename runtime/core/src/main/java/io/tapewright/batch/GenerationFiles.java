package io.tapewright.batch;

import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a generator, one for each of its batches. */
final class GenerationFiles {
    private final Path folder;
    private final TapeCodec codec;

    GenerationFiles(Path folder, TapeCodec codec) {
        this.folder = folder;
        this.codec = codec;
    }

    void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't make the folder " + folder, e);
        }
    }

    TapeLog log(String name) {
        return TapeLog.appendTo(file(name), codec);
    }

    private Path file(String name) {
        return folder.resolve(name + ".jsonl");
    }

    /** Runs what a file does not have yet of a batch; answers its results without the failed ones, in the order of the start tapes. */
    List<Tape> results(Batch batch, List<Tape> starts, String name) throws InterruptedException {
        Path file = file(name);
        requireNoneOfOthers(starts, file);
        batch.run(starts, file, codec);
        Map<String, Integer> places = new HashMap<>();
        starts.forEach(start -> places.putIfAbsent(start.metadata().id(), places.size()));
        return read(file).stream()
                .filter(result -> result.metadata().error().isEmpty())
                .sorted(Comparator.comparing(result -> places.get(startOf(result))))
                .toList();
    }

    private List<Tape> read(Path file) {
        return Files.exists(file) ? TapeLog.read(file, codec) : List.of();
    }

    /** What is of other start tapes would be gone on with as if it belonged here. */
    private void requireNoneOfOthers(List<Tape> starts, Path file) {
        Map<String, Integer> expected = new HashMap<>();
        starts.forEach(start -> expected.merge(start.metadata().id(), 1, Integer::sum));
        for (Tape result : read(file)) {
            if (expected.merge(startOf(result), -1, Integer::sum) < 0) {
                throw new IllegalStateException(file + " has a result of the tape " + startOf(result)
                        + ", which is not to be gone on with here. Use another folder, or the start tapes, layers and seed with "
                        + "which this one was begun");
            }
        }
    }

    private static String startOf(Tape result) {
        return result.metadata().parentId().orElse("");
    }
}
