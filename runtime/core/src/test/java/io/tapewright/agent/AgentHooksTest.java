package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.llm.Message;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an agent's class may do itself: choose whose turn it is, and say when a run ends. */
class AgentHooksTest {
    private static final AssistantThought A = new AssistantThought("a");
    private static final AssistantThought B = new AssistantThought("b");
    private static final AssistantStep ANSWER = new AssistantStep("done");
    private static final Map<Class<?>, String> NAMES = Map.of(Integer.class, "first", Long.class, "second");

    private final Tape start = Tape.of(new UserStep("hi"));

    private static TapeAgent.Builder inTurn(int turns, TapeAgent.Builder first, TapeAgent.Builder second) {
        return TapeAgent.builder("boss")
                .choosesSubagent(
                        tape -> tape.size() > turns
                                ? Optional.empty()
                                : Optional.of(tape.step(tape.size() - 1).equals(A) ? Long.class : Integer.class),
                        NAMES)
                .subagent(first)
                .subagent(second);
    }

    @Test
    void anAgentThatChoosesItsSubagentsNeedsNoNodesAndNoCalls() {
        TapeAgent boss = inTurn(
                        9,
                        TapeAgent.builder("first").node(FixedStepsNode.of("think", A)),
                        TapeAgent.builder("second").node(FixedStepsNode.of("act", ANSWER)))
                .build();
        Tape done = boss.run(start).finalTape();
        assertEquals(List.of(start.step(0), A, ANSWER), done.steps());
        assertEquals("boss/first", done.entry(1).metadata().agent());
        assertEquals("boss/second", done.entry(2).metadata().agent());
        assertEquals(done.steps(), boss.reuse(done).tape().steps());
    }

    @Test
    void whereItChoosesNoneItIsItsOwnTurn() {
        TapeAgent boss = inTurn(
                        1,
                        TapeAgent.builder("first").node(FixedStepsNode.of("think", A)),
                        TapeAgent.builder("second").node(FixedStepsNode.of("act", B)))
                .node(FixedStepsNode.of("end", ANSWER))
                .build();
        assertEquals(List.of(A, ANSWER), added(boss));
    }

    @Test
    void anAgentWithoutNodesThatChoosesNoneIsAnErrorThatNamesIt() {
        TapeAgent.Builder worker = TapeAgent.builder("first").node(FixedStepsNode.of("think", A));
        TapeAgent boss = inTurn(1, worker, TapeAgent.builder("second").node(new GoTo("x", "x")))
                .build();
        var e = assertThrows(FlowException.class, () -> boss.run(start).finalTape());
        assertTrue(e.getMessage().contains("boss has no nodes"), e.getMessage());
    }

    @Test
    void aSubagentThatIsChosenGoesThroughItsNodesAndSeesWhatItsManagerSees() {
        ScriptedLlm llm = ScriptedLlm.saying("three");
        TapeAgent.Builder worker = TapeAgent.builder("first")
                .node(FixedStepsNode.of("one", B, new SetNextNode("three")))
                .node(FixedStepsNode.of("two", A))
                .node(StandardNode.builder("three", StepUnion.of(AssistantThought.TYPE))
                        .build())
                .node(FixedStepsNode.of("four", ANSWER));
        TapeAgent boss = inTurn(9, worker, TapeAgent.builder("second").node(FixedStepsNode.of("x", A)))
                .llm(llm)
                .build();
        assertEquals(List.of(B, new SetNextNode("three"), new AssistantThought("three"), ANSWER), added(boss));
        assertEquals(
                List.of(Message.user("hi"), Message.assistant("b")),
                llm.prompts.get(0).messages());
    }

    @Test
    void aSubagentMayChooseAmongItsOwn() {
        TapeAgent.Builder middle = inTurn(
                9,
                TapeAgent.builder("first").node(FixedStepsNode.of("think", ANSWER)),
                TapeAgent.builder("second").node(FixedStepsNode.of("act", B)));
        TapeAgent boss = TapeAgent.builder("top")
                .node(CallSubagent.of("ask", "boss"))
                .subagent(middle)
                .build();
        Tape done = boss.run(start).finalTape();
        assertEquals("top/boss/first", done.entry(2).metadata().agent());
    }

    @Test
    void anAgentThatItDoesNotHaveCanNotBeChosen() {
        TapeAgent boss = TapeAgent.builder("boss")
                .choosesSubagent(tape -> Optional.of(String.class), NAMES)
                .build();
        var e = assertThrows(FlowException.class, () -> boss.run(start).finalTape());
        assertTrue(e.getMessage().contains("boss chose java.lang.String"), e.getMessage());
    }

    @Test
    void aRunEndsWhenTheAgentSaysAndNotBefore() {
        TapeAgent agent = TapeAgent.builder("bot")
                .node(FixedStepsNode.of("only", ANSWER))
                .endsRun(tape -> tape.size() == 4)
                .build();
        assertEquals(List.of(ANSWER, ANSWER, ANSWER), added(agent));
        TapeAgent thinking = TapeAgent.builder("bot")
                .node(FixedStepsNode.of("only", A, A))
                .endsRun(tape -> true)
                .build();
        assertEquals(List.of(A, A), added(thinking), "after the iteration, not within it");
    }

    @Test
    void itSaysSoForItsSubagentsThatHaveNothingToSay() {
        TapeAgent.Builder worker = TapeAgent.builder("worker").node(FixedStepsNode.of("only", A));
        TapeAgent.Builder boss =
                TapeAgent.builder("boss").node(CallSubagent.of("ask", "worker")).endsRun(tape -> tape.size() == 4);
        assertEquals(3, added(boss.subagent(worker).build()).size());
        TapeAgent own = TapeAgent.builder("boss")
                .node(CallSubagent.of("ask", "worker"))
                .endsRun(tape -> tape.size() == 4)
                .subagent(worker.endsRun(tape -> tape.size() == 6))
                .build();
        assertEquals(5, added(own).size());
    }

    @Test
    void theBuilderOfAnotherSubagentIsRefused() {
        TapeAgent.Builder worker = TapeAgent.builder("worker").node(FixedStepsNode.of("only", A));
        var e = assertThrows(
                IllegalArgumentException.class, () -> TapeAgent.builder("boss").subagent("helper", worker));
        assertTrue(e.getMessage().contains("helper") && e.getMessage().contains("worker"), e.getMessage());
    }

    private List<TapeStep> added(TapeAgent agent) {
        Tape done = agent.run(start).finalTape();
        return done.steps().subList(start.size(), done.size());
    }
}
