package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agents that are called one after the other. */
class ChainTest {
    private static final TapeStep A = new AssistantThought("a");
    private static final TapeStep B = new AssistantThought("b");
    private static final Respond RETURN = new Respond("", true);

    private final Tape start = Tape.of(new UserStep("hi"));

    private static TapeAgent.Builder worker(String name, TapeStep output) {
        return TapeAgent.builder(name).node(FixedStepsNode.of("work", output)).node(new Return());
    }

    private static List<TapeStep> added(TapeAgent agent, Tape tape) {
        List<TapeStep> all = agent.run(tape).finalTape().steps();
        return all.subList(tape.size(), all.size());
    }

    @Test
    void theOutputsOfEarlierOnesArePassedOn() {
        TapeAgent chain = Chain.of("chain")
                .then(worker("one", A))
                .then(worker("two", B), "one")
                .then(
                        worker("three", B),
                        call -> call.content("Go on.").input(-1).input(0))
                .agent()
                .build();
        assertEquals(
                List.of(
                        new Call("one", ""),
                        A,
                        RETURN,
                        new Call("two", ""),
                        A,
                        B,
                        RETURN,
                        new Call("three", "Go on."),
                        B,
                        A,
                        B,
                        RETURN),
                added(chain, start));
    }

    @Test
    void aChainMayBeALinkOfAnother() {
        TapeAgent.Builder inner = Chain.of("inner").then(worker("one", A)).agent();
        TapeAgent outer = Chain.of("outer")
                .then(inner)
                .then(worker("two", B), "inner")
                .agent()
                .build();
        assertEquals(
                List.of(
                        new Call("inner", ""),
                        new Call("one", ""),
                        A,
                        RETURN,
                        RETURN,
                        new Call("two", ""),
                        A,
                        B,
                        RETURN),
                added(outer, start));
        Tape done = outer.run(start).finalTape();
        assertEquals("outer/inner/one", done.entry(3).metadata().agent());
        assertEquals(
                List.of("inner", "two"),
                List.copyOf(done.views().top().outputs().keySet()));
    }

    @Test
    void whatIsPassedOnMustBeThere() {
        TapeAgent chain = Chain.of("chain")
                .then(worker("one", A), "two")
                .then(worker("two", B))
                .agent()
                .build();
        var e = assertThrows(FlowException.class, () -> added(chain, start));
        assertTrue(e.getMessage().contains("call_one") && e.getMessage().contains("two"), e.getMessage());
    }
}
