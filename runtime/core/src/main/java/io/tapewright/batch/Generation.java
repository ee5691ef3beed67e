package io.tapewright.batch;

import io.tapewright.agent.Annotator;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a generator. */
final class Generation {
    private final Batch runs;
    private final TapeChoice choice;
    private final Optional<Annotator> annotator;
    private final GenerationFiles files;

    /** @param runs runs the agent; the other batches have its settings */
    Generation(Batch runs, TapeChoice choice, Optional<Annotator> annotator, GenerationFiles files) {
        this.runs = runs;
        this.choice = choice;
        this.annotator = annotator;
        this.files = files;
    }

    List<GeneratedLayer> run(List<ObservationLayer> layers, List<Tape> starts) throws InterruptedException {
        files.makeFolder();
        List<GeneratedLayer> made = new ArrayList<>();
        List<Tape> tapes = starts;
        for (ObservationLayer layer : layers) {
            GeneratedLayer next = run(made.size(), layer, tapes);
            made.add(next);
            tapes = next.end();
        }
        return List.copyOf(made);
    }

    private GeneratedLayer run(int number, ObservationLayer layer, List<Tape> tapes) throws InterruptedException {
        List<Tape> begin = new ArrayList<>();
        for (int i = 0; i < layer.shares().size(); i++) {
            begin.addAll(observe(number, i, layer.shares().get(i), tapes));
        }
        List<Tape> end = files.results(runs, begin, "tapes_" + number + "_end");
        List<Tape> annotations = annotator.isEmpty()
                ? List.of()
                : files.results(runs.doing(new AnnotationOfTape(annotator.get())), end, "annotator_tapes_" + number);
        return new GeneratedLayer(begin, end, annotations);
    }

    private List<Tape> observe(int layer, int maker, ObservationLayer.Share share, List<Tape> tapes)
            throws InterruptedException {
        List<Tape> possible = tapes.stream().filter(share.maker()::canContinue).toList();
        if (possible.isEmpty()) {
            throw new IllegalStateException("layer " + layer + ": the maker of observations "
                    + share.maker().name() + " can continue none of the " + tapes.size()
                    + " tapes that did not fail before");
        }
        List<Tape> chosen = choice.choose(possible, share.count());
        try (TapeLog own = files.log("obs_maker_tapes_" + layer + "_" + maker)) {
            Batch observing = runs.doing(new ObservationOfTape(share.maker(), own));
            return files.results(observing, chosen, "tapes_" + layer + "_begin_" + maker);
        } catch (IOException e) {
            throw new UncheckedIOException("can't close the tapes of a maker of observations", e);
        }
    }
}
