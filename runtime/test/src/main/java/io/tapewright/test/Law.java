package io.tapewright.test;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The law of completions: steps that are written as a completion are read back as the same steps, in each dialect that a union
 * speaks; what a dialect can't carry is refused. Read in pieces of any size it gives the same steps, and what is seen of a step while
 * it comes only grows. All that holds for random {@linkplain RandomSteps steps}, or an {@link AssertionError}
 * shows some for which it does not.
 *
 * <pre>{@code
 * Law.check(AnalystAgent.builder(…).build());        // the unions of all nodes
 * Law.of(union).seed(4711).tries(10_000).check();
 * }</pre>
 *
 * <p>The law is broken by a constructor that changes what it is given and would change it again, such as one that adds a dot. The
 * same means: {@link StepTypes#sameData} finds so, and {@code equals} too. A failure names the seed that shows it again.
 */
public final class Law {
    private static final int TRIES = 200;
    /** One of so many completions has steps in any order, of which some can't be said. */
    private static final int ANY_ORDER = 5;

    private final StepUnion union;
    private final StepTypes types;
    private final List<Consumer<RandomSteps>> generators = new ArrayList<>();
    private long seed = new Random().nextLong();
    private int tries = TRIES;

    private Law(StepUnion union) {
        this.union = union;
        this.types = StepTypes.builtIn().and(union.types());
    }

    /** The law for a union, to be checked as said. */
    public static Law of(StepUnion union) {
        return new Law(union);
    }

    /** Checks the law for a union, with another seed each time. */
    public static void check(StepUnion union) {
        of(union).check();
    }

    /** Checks the law for the unions of all nodes of an agent and of its subagents, with another seed each time. */
    public static void check(TapeAgent agent) {
        for (AgentNode node : agent.nodes()) {
            if (node instanceof StandardNode standard) {
                check(standard.union());
            }
        }
        agent.subagents().forEach(Law::check);
    }

    /** Which random steps are tried. */
    public Law seed(long value) {
        seed = value;
        return this;
    }

    /** How many completions are tried in each dialect. */
    public Law tries(int count) {
        tries = count;
        return this;
    }

    /** How steps of a type are made; see {@link RandomSteps#with}. */
    public <S extends TapeStep> Law with(StepType<S> type, Function<Random, S> generator) {
        generators.add(steps -> steps.with(type, generator));
        return this;
    }

    /**
     * Checks the law.
     *
     * @throws AssertionError if it does not hold
     */
    public void check() {
        RandomSteps random = new RandomSteps(union, seed);
        generators.forEach(generator -> generator.accept(random));
        for (int i = 0; i < tries; i++) {
            for (Dialect dialect : Dialect.values()) {
                if (union.objection(dialect).isEmpty()) {
                    check(random, dialect, seed + i);
                }
            }
        }
    }

    private void check(RandomSteps random, Dialect dialect, long trySeed) {
        random.reseed(trySeed);
        boolean mayBeRefused = random.random().nextInt(ANY_ORDER) == 0;
        List<TapeStep> steps = mayBeRefused ? random.anySteps() : random.completion(dialect);
        new Trial(dialect, trySeed, steps, random.random().nextInt(20)).run(mayBeRefused);
    }

    /** One completion that is tried. */
    private final class Trial {
        private final Dialect dialect;
        private final long trySeed;
        private final List<TapeStep> steps;
        private final int position;

        Trial(Dialect dialect, long trySeed, List<TapeStep> steps, int position) {
            this.dialect = dialect;
            this.trySeed = trySeed;
            this.steps = steps;
            this.position = position;
        }

        void run(boolean mayBeRefused) {
            try {
                check(union.write(dialect, steps, position));
            } catch (UnsayableStepsException refused) {
                if (!mayBeRefused) {
                    throw failure("the dialect carries such steps, but makeCompletion refuses them", "", refused);
                }
            }
        }

        private void check(LlmOutput said) {
            List<TapeStep> read = read(said);
            if (!types.sameData(steps, read) || !isEqual(read, read(said))) {
                throw failure("what makeCompletion wrote is read as other steps:" + shown("\n+ ", read), said, null);
            }
            checkInPieces(said);
        }

        private void checkInPieces(LlmOutput said) {
            try {
                List<TapeStep> read = new Pieces(said, new Random(trySeed)).readBy(union.reader(dialect, position));
                if (!types.sameData(steps, read)) {
                    throw failure("in pieces it is read as other steps:" + shown("\n+ ", read), said, null);
                }
            } catch (UnreadableCompletionException | IllegalStateException unreadable) {
                throw failure("what makeCompletion wrote can't be read in pieces", said, unreadable);
            }
        }

        private List<TapeStep> read(LlmOutput said) {
            try {
                return union.read(dialect, said, position);
            } catch (UnreadableCompletionException unreadable) {
                throw failure("what makeCompletion wrote can't be read", said, unreadable);
            }
        }

        /** Whether steps are equal for Java too, where that tells anything: steps with arrays never are, read twice. */
        private boolean isEqual(List<TapeStep> read, List<TapeStep> readAgain) {
            for (int i = 0; i < steps.size(); i++) {
                boolean tells = read.get(i).equals(readAgain.get(i)) && !(read.get(i) instanceof ToolCalls);
                if (tells && !steps.get(i).equals(read.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private AssertionError failure(String what, Object said, @Nullable Throwable cause) {
            return new AssertionError(
                    "The law does not hold in " + dialect + ": " + what + shown("\n- ", steps) + "\ncompletion: " + said
                            + "\nThis shows it again: Law.of(union).seed(" + trySeed + "L).tries(1).check()",
                    cause);
        }

        private String shown(String sign, List<TapeStep> some) {
            return some.stream().map(step -> sign + step).collect(Collectors.joining());
        }
    }
}
