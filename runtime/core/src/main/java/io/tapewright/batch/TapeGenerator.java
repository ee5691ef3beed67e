package io.tapewright.batch;

import io.tapewright.agent.Annotator;
import io.tapewright.agent.TapeAgent;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes tapes in layers, as TapeAgents' {@code generate_tapes}: makers add observations to some of the tapes, the agent goes on with these, an
 * annotator may say something about them, and what did not fail is where the next layer begins.
 *
 * <p>Immutable and thread-safe, as far as the agents, their models and the environment are.
 */
public final class TapeGenerator {
    private final Batch runs;
    private final List<ObservationLayer> layers;
    private final Optional<Annotator> annotator;
    private final boolean random;
    private final long seed;

    private TapeGenerator(Builder builder) {
        this.runs = builder.batch(builder.execution());
        this.layers = List.copyOf(builder.layers);
        this.annotator = builder.annotator;
        this.random = builder.random;
        this.seed = builder.seed;
    }

    /** Starts a generator of tapes of an agent; how batches are run holds for all of its batches. */
    public static Builder builder(TapeAgent agent) {
        return new Builder(agent);
    }

    /**
     * Makes the tapes, and keeps them in a folder as they come, a file for each batch: of the layer 0, what its first maker made in {@code
     * tapes_0_begin_0.jsonl} and that maker's own tapes in {@code obs_maker_tapes_0_0.jsonl}, the agent's in {@code
     * tapes_0_end.jsonl}, the annotator's in {@code annotator_tapes_0.jsonl}. After a kill the same call goes on where it was, if the
     * start tapes have the ids that they had.
     *
     * @param folder made if it does not exist
     * @param codec reads and writes the tapes of all agents
     * @return the layers in order, the tapes in that of the tapes that they were made from
     * @throws IllegalStateException if nothing is left to go on with, or if the folder has tapes of other start tapes, layers or seeds
     * @throws UncheckedIOException if a file can't be read or written
     * @throws InterruptedException if this thread was interrupted
     */
    public List<GeneratedLayer> generate(List<Tape> starts, Path folder, TapeCodec codec) throws InterruptedException {
        TapeChoice choice = random ? TapeChoice.random(seed) : TapeSample::inTurn;
        return new Generation(runs, choice, annotator, new GenerationFiles(folder, codec)).run(layers, starts);
    }

    /** Collects what a generator does. Not thread-safe. */
    public static final class Builder extends RunSettings<Builder> {
        private final List<ObservationLayer> layers = new ArrayList<>();
        private Optional<Annotator> annotator = Optional.empty();
        private boolean random = true;
        private long seed = 1;

        private Builder(TapeAgent agent) {
            super(agent);
        }

        /** A further layer. */
        public Builder layer(ObservationLayer layer) {
            layers.add(layer);
            return this;
        }

        /** Annotates the tapes at the end of each layer. */
        public Builder annotator(Annotator ofEnds) {
            this.annotator = Optional.of(ofEnds);
            return this;
        }

        /** Chooses tapes by other random numbers; the seed is 1 if nobody says. */
        public Builder seed(long ofChoices) {
            this.seed = ofChoices;
            this.random = true;
            return this;
        }

        /** Takes the tapes in turn, and not at random. */
        public Builder inTurn() {
            this.random = false;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The generator. */
        public TapeGenerator build() {
            return new TapeGenerator(this);
        }
    }
}
