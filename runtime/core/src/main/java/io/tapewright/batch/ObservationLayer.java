package io.tapewright.batch;

import io.tapewright.agent.ObservationMaker;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who adds an observation to tapes before an agent goes on with them.
 *
 * @param shares the makers, each with its number of tapes
 */
public record ObservationLayer(List<Share> shares) {

    /**
     * How many tapes a maker adds an observation to.
     *
     * @param count the number, 1 or more; a tape that is chosen several times is gone on with as often
     */
    public record Share(ObservationMaker maker, int count) {
        /** Checks the number. */
        public Share {
            if (count < 1) {
                throw new IllegalArgumentException("a maker of observations has one tape at least, not " + count);
            }
        }
    }

    /** Copies the list. */
    public ObservationLayer {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("a layer needs somebody who makes observations");
        }
    }

    /** A layer of one maker. */
    public static ObservationLayer of(ObservationMaker maker, int count) {
        return new ObservationLayer(List.of(new Share(maker, count)));
    }

    /** The same with a further maker. */
    public ObservationLayer and(ObservationMaker maker, int count) {
        return new ObservationLayer(Stream.concat(shares.stream(), Stream.of(new Share(maker, count)))
                .toList());
    }
}
