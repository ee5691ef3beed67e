package io.tapewright.examples.fuzz;

import io.tapewright.completion.ReadingMode;
import io.tapewright.step.StepTypes;
import java.util.Optional;
import java.util.Random;

/** Reads one completion in every way, and says what is wrong with how it was read. */
final class Trial {
    private static final int LONGEST_MESSAGE = 50_000;

    private final Completion completion;
    private final long seed;

    /**
     * @param seed decides in which pieces the completion comes
     */
    Trial(Completion completion, long seed) {
        this.completion = completion;
        this.seed = seed;
    }

    /** What is wrong; empty if all is well. */
    Optional<Finding> run() {
        for (ReadingMode mode : ReadingMode.values()) {
            Optional<Finding> wrong = run(mode).map(finding -> finding.in(mode.toString()));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> run(ReadingMode mode) {
        try {
            Reading whole = Reading.ofWhole(completion, mode);
            Reading pieces = Reading.inPieces(completion, mode, new Random(seed));
            return message(whole).or(() -> difference(whole, pieces));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            return Optional.of(Finding.of(unexpected));
        }
    }

    private static Optional<Finding> message(Reading reading) {
        return reading.failure()
                .map(failure -> String.valueOf(failure.getMessage()))
                .filter(message -> message.length() > LONGEST_MESSAGE)
                .map(message -> new Finding("a message that is too long", message));
    }

    private Optional<Finding> difference(Reading whole, Reading pieces) {
        if (!failureOf(whole).equals(failureOf(pieces))) {
            return differs("the failure", failureOf(whole), failureOf(pieces));
        }
        if (whole.failure().isPresent()) {
            return Optional.empty();
        }
        StepTypes types = StepTypes.builtIn().and(completion.union().types());
        if (!types.sameData(whole.steps(), pieces.steps())) {
            return differs("the steps", whole.steps(), pieces.steps());
        }
        return whole.hasRepairsOf(pieces) ? Optional.empty() : differs("the repairs", whole.found(), pieces.found());
    }

    private static Optional<Finding> differs(String what, Object whole, Object pieces) {
        return Optional.of(new Finding("in pieces " + what + " are not the same", whole + "\nbecame\n" + pieces));
    }

    private static String failureOf(Reading reading) {
        return reading.failure().map(Throwable::getMessage).orElse("none");
    }
}
