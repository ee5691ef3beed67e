package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chooses which tapes of many a batch goes on with, and how often. */
public final class TapeSample {
    private TapeSample() {}

    /**
     * So many tapes at random: each is as likely as any other, also one that was chosen already. A generator that begins with the same
     * seed chooses the same ones of the same list.
     *
     * @throws IllegalArgumentException if there are none to choose from
     */
    public static List<Tape> random(List<Tape> tapes, int count, RandomGenerator random) {
        requireSome(tapes, count);
        return IntStream.range(0, count)
                .mapToObj(i -> tapes.get(random.nextInt(tapes.size())))
                .toList();
    }

    /**
     * So many tapes in turn: after the last one comes the first one again.
     *
     * @throws IllegalArgumentException if there are none to choose from
     */
    public static List<Tape> inTurn(List<Tape> tapes, int count) {
        requireSome(tapes, count);
        return IntStream.range(0, count)
                .mapToObj(i -> tapes.get(i % tapes.size()))
                .toList();
    }

    private static void requireSome(List<Tape> tapes, int count) {
        if (tapes.isEmpty() && count > 0) {
            throw new IllegalArgumentException("there are no tapes of which " + count + " could be chosen");
        }
    }
}
