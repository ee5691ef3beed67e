package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tapes are chosen of many. */
class TapeSampleTest {
    private static final Tape A = Tape.of(new UserStep("a"));
    private static final Tape B = Tape.of(new UserStep("b"));
    private static final Tape C = Tape.of(new UserStep("c"));
    private static final List<Tape> ALL = List.of(A, B, C);

    @Test
    void ofNoTapesNoneCanBeChosen() {
        var random = assertThrows(IllegalArgumentException.class, () -> TapeSample.random(List.of(), 2, new Random(1)));
        assertEquals("there are no tapes of which 2 could be chosen", random.getMessage());
        assertThrows(IllegalArgumentException.class, () -> TapeSample.inTurn(List.of(), 1));
        assertEquals(List.of(), TapeSample.random(List.of(), 0, new Random(1)));
        assertEquals(List.of(), TapeSample.inTurn(List.of(), 0));
    }

    @Test
    void oneSeedChoosesTheSameAndAnotherOneOthers() {
        List<Tape> chosen = TapeSample.random(ALL, 100, new Random(7));
        assertEquals(chosen, TapeSample.random(ALL, 100, new Random(7)));
        assertNotEquals(chosen, TapeSample.random(ALL, 100, new Random(8)));
    }

    @Test
    void everyTapeMayBeChosenAgain() {
        List<Tape> chosen = TapeSample.random(ALL, 100, new Random(7));
        assertEquals(100, chosen.size());
        assertEquals(new HashSet<>(ALL), new HashSet<>(chosen));
    }

    @Test
    void inTurnTheFirstComesAfterTheLast() {
        assertEquals(List.of(A, B), TapeSample.inTurn(ALL, 2));
        assertEquals(List.of(A, B, C, A, B), TapeSample.inTurn(ALL, 5));
    }
}
