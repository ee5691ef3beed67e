package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Tapes that were made from each other share memory. Whatever is done to one, the others stay as they are. */
class TapeSharingTest {
    /** All contents, in order: a fold that would show any entry that is missing, foreign or out of place. */
    private static final Fold<TapeEntry, List<TapeStep>> STEPS = new Fold<>() {
        @Override
        public List<TapeStep> start() {
            return List.of();
        }

        @Override
        public List<TapeStep> add(List<TapeStep> steps, TapeEntry entry) {
            List<TapeStep> more = new ArrayList<>(steps);
            more.add(entry.step());
            return more;
        }
    };

    private record Grown(Tape tape, List<TapeStep> expected) {}

    @Property(tries = 200)
    void tapesOfOneFamilyAreAsIfEachWereACopy(@ForAll long seed) {
        Random random = new Random(seed);
        List<Grown> family = new ArrayList<>(List.of(new Grown(Tape.of(), List.of())));
        for (int i = 0; i < 120; i++) {
            Grown made = grow(family.get(random.nextInt(family.size())), family, random, i);
            family.add(made);
            Grown folded = family.get(random.nextInt(family.size()));
            assertEquals(folded.expected, folded.tape.fold(STEPS));
        }
        for (Grown each : family) {
            assertEquals(each.expected, each.tape.steps());
            assertEquals(each.expected, each.tape.fold(STEPS));
        }
    }

    private static Grown grow(Grown from, List<Grown> family, Random random, int number) {
        TapeStep step = new UserStep("step " + number);
        return switch (random.nextInt(6)) {
            case 0 -> {
                int length = random.nextInt(from.expected.size() + 1);
                yield new Grown(from.tape.prefix(length), from.expected.subList(0, length));
            }
            case 1 -> {
                Grown other = family.get(random.nextInt(Math.min(10, family.size())));
                yield new Grown(from.tape.plus(other.tape), concatenation(from.expected, other.expected));
            }
            case 2 -> new Grown(from.tape.plus(List.of(step, step)), concatenation(from.expected, List.of(step, step)));
            default -> new Grown(from.tape.append(step), concatenation(from.expected, List.of(step)));
        };
    }

    private static List<TapeStep> concatenation(List<TapeStep> left, List<TapeStep> right) {
        List<TapeStep> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    @Example
    void aLongerTapeAddsOnlyWhatIsNewToAFold() {
        List<TapeEntry> added = new ArrayList<>();
        Fold<TapeEntry, Integer> size = new Fold<>() {
            @Override
            public Integer start() {
                return 0;
            }

            @Override
            public Integer add(Integer value, TapeEntry entry) {
                added.add(entry);
                return value + 1;
            }
        };
        Tape tape = Tape.of();
        for (int i = 0; i < 1000; i++) {
            tape = tape.append(new UserStep("" + i));
            assertEquals(i + 1, tape.fold(size));
        }
        assertEquals(tape.entries(), added);
    }

    @Example
    void threadsThatAppendToOneTapeDoNotSeeEachOthersSteps() throws Exception {
        Tape start = Tape.of(new UserStep("start"));
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tape>> grown = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String name = "thread " + i;
                grown.add(executor.submit(() -> {
                    together.await();
                    return appendMany(start, name);
                }));
            }
            for (int i = 0; i < threads; i++) {
                assertEquals(expected("thread " + i), grown.get(i).get().steps());
                assertEquals(expected("thread " + i), grown.get(i).get().fold(STEPS));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static Tape appendMany(Tape start, String name) {
        Tape tape = start;
        for (int i = 0; i < 500; i++) {
            tape = tape.append(new UserStep(name + i));
            if (i % 50 == 0 && tape.fold(STEPS).size() != tape.size()) {
                throw new AssertionError("a fold saw another thread's steps");
            }
        }
        return tape;
    }

    private static List<TapeStep> expected(String name) {
        List<TapeStep> steps = new ArrayList<>(List.of(new UserStep("start")));
        for (int i = 0; i < 500; i++) {
            steps.add(new UserStep(name + i));
        }
        return steps;
    }
}
