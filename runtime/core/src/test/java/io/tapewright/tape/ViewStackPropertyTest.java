package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.step.Jump;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The stack that is kept step by step is the one that the rules give for the whole tape. */
class ViewStackPropertyTest {

    @Property(tries = 300)
    void theKeptStackIsTheOneOfTheRules(@ForAll long seed) {
        RandomTapes steps = new RandomTapes(seed);
        Random random = new Random(seed);
        Tape tape = Tape.of();
        for (int i = 0; i < 60; i++) {
            tape = tape.append(steps.next());
            if (random.nextInt(4) == 0) {
                assertSame(NaiveViews.of(tape.entries()), tape.views());
            }
        }
        assertSame(NaiveViews.of(tape.entries()), tape.views());
        for (int length = tape.size(); length >= 0; length -= 7) {
            Tape prefix = tape.prefix(length);
            assertSame(NaiveViews.of(prefix.entries()), prefix.views());
        }
    }

    @Property(tries = 100)
    void theStackOfAnOlderTapeIsNotChangedByAFork(@ForAll long seed) {
        RandomTapes steps = new RandomTapes(seed);
        Random random = new Random(seed);
        List<Tape> tapes = new ArrayList<>();
        Tape tape = Tape.of();
        for (int i = 0; i < 40; i++) {
            tape = tape.append(steps.next());
            tape.views();
            tapes.add(tape);
        }
        for (int i = 0; i < 20; i++) {
            Tape fork = tapes.get(random.nextInt(tapes.size())).append(new UserStep("fork"));
            assertSame(NaiveViews.of(fork.entries()), fork.views());
        }
        for (Tape each : tapes) {
            assertSame(NaiveViews.of(each.entries()), each.views());
        }
    }

    private static void assertSame(NaiveViews expected, TapeViewStack actual) {
        List<TapeView> views = actual.views();
        assertEquals(expected.stack.size(), views.size());
        for (int i = 0; i < views.size(); i++) {
            assertSame(expected.stack.get(i), views.get(i));
        }
        assertEquals(views.get(views.size() - 1), actual.top());
        expected.messages.forEach((agent, messages) -> assertEquals(messages, actual.messagesOf(agent), agent));
        assertEquals(List.of(), actual.messagesOf("nobody"));
    }

    private static void assertSame(NaiveViews.View expected, TapeView actual) {
        assertEquals(expected.name(), actual.agentName());
        assertEquals(expected.fullName(), actual.agentFullName());
        assertEquals(expected.entries(), actual.entries());
        assertEquals(expected.lastNode(), actual.lastNode());
        assertEquals(
                expected.choice(),
                actual.nextNode()
                        .<TapeStep>map(SetNextNode::new)
                        .or(() -> actual.nextNodeNumber().map(Jump::new)));
        assertEquals(
                List.copyOf(expected.outputs().entrySet()),
                List.copyOf(actual.outputs().entrySet()));
    }
}
