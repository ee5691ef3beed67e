package io.tapewright.examples.fuzz;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.GeneratedUnions;
import io.tapewright.test.RandomSteps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Changed completions of all unions that were generated here; the same one for a seed. */
final class Completions {
    /** Little else but pieces shows best whether time grows with the square of a length. */
    private static final int FEW_PIECES_ONE_IN = 4;

    private final Map<String, StepUnion> unions = new LinkedHashMap<>(GeneratedUnions.all());
    private final List<String> names;

    Completions() {
        unions.put(FuzzSteps.class.getName(), FuzzSteps.UNION);
        names = List.copyOf(unions.keySet());
    }

    /** The changed completion of a seed. */
    Completion of(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        // the union with steps of all kinds as often as all the others
        String name = names.get(random.nextBoolean() ? names.size() - 1 : random.nextInt(names.size()));
        StepUnion union = unions.get(name);
        List<Dialect> dialects = Stream.of(Dialect.values())
                .filter(dialect -> union.objection(dialect).isEmpty())
                .toList();
        Dialect dialect = dialects.get(random.nextInt(dialects.size()));
        RandomSteps steps = new RandomSteps(union, random.nextLong());
        Completion one = written(name, union, dialect, steps);
        if (random.nextInt(FEW_PIECES_ONE_IN) == 0) {
            return one.change(text -> Mutation.fewPieces(random));
        }
        Completion other = written(name, union, dialect, steps);
        return one.change(text -> Mutation.of(text, other.output().content().orElse(""), random));
    }

    private static Completion written(String name, StepUnion union, Dialect dialect, RandomSteps steps) {
        return new Completion(name, union, dialect, union.write(dialect, steps.completion(dialect), 0));
    }
}
