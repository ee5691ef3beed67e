package io.tapewright.examples.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Some of the completions that {@link Fuzz} would read; always the same. */
class FuzzTest {
    private static final int INPUTS = 3000;

    @Test
    void changedCompletionsAreReadOrRefusedAndTheSameInPieces() {
        Completions completions = new Completions();
        for (long seed = 0; seed < INPUTS; seed++) {
            Completion completion = completions.of(seed);
            assertEquals(
                    Optional.empty(),
                    new Trial(completion, seed).run(),
                    "seed " + seed + ", " + completion.name() + ", " + completion.dialect());
        }
    }
}
