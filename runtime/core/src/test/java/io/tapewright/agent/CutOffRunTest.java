package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tapes that were cut off within the run of a node that asks no model; transitions are in {@link ResumeTest}. */
class CutOffRunTest {
    private static final AssistantStep ANSWER = new AssistantStep("done");
    private static final AssistantThought A = new AssistantThought("a");
    private static final AssistantThought B = new AssistantThought("b");

    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void aTapeThatWasCutOffWithinARunGoesOnToTheSameEnd() {
        TapeAgent boss = TapeAgent.builder("boss")
                .node(FixedStepsNode.of("think", A, B))
                .node(CallSubagent.of("one", "first").next("three"))
                .node(FixedStepsNode.of("two", B))
                .node(CallSubagent.of("three", "second").input("first").input(0))
                .node(FixedStepsNode.of("end", B, ANSWER))
                .subagent(worker("first", A))
                .subagent(worker("second", B))
                .build();
        Tape done = boss.run(start).finalTape();
        assertEquals(
                List.of(A, B, new SetNextNode("three"), new Call("first", ""), A, new Respond("", true)),
                done.steps().subList(1, 7));
        for (int length = 1; length < done.size(); length++) {
            Tape resumed = boss.run(done.prefix(length)).finalTape();
            assertEquals(done.steps(), resumed.steps(), "from " + length);
        }
    }

    @Test
    void whereTheNodeWouldMakeOtherStepsTodayNothingIsAdded() {
        Tape done = agent(FixedStepsNode.of("one", A, A), FixedStepsNode.of("two", ANSWER))
                .run(start)
                .finalTape();
        TapeAgent changed = agent(FixedStepsNode.of("one", B, B), FixedStepsNode.of("two", ANSWER));
        Tape resumed = changed.run(done.prefix(2)).finalTape();
        assertEquals(List.of(ANSWER), resumed.steps().subList(2, resumed.size()));
    }

    private static TapeAgent.Builder worker(String name, TapeStep work) {
        return TapeAgent.builder(name).node(FixedStepsNode.of("work", work)).node(new Return());
    }

    private static TapeAgent agent(AgentNode... nodes) {
        TapeAgent.Builder builder = TapeAgent.builder("bot");
        List.of(nodes).forEach(builder::node);
        return builder.build();
    }
}
