package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Random;

/** How a generator chooses the tapes that a maker adds observations to. */
@FunctionalInterface
interface TapeChoice {
    List<Tape> choose(List<Tape> tapes, int count);

    /** Goes on with the same random numbers from choice to choice. */
    static TapeChoice random(long seed) {
        Random numbers = new Random(seed);
        return (tapes, count) -> TapeSample.random(tapes, count, numbers);
    }
}
