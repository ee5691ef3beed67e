package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Branch;
import io.tapewright.step.Call;
import io.tapewright.step.Observation;
import io.tapewright.step.PropertyType;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "Control nodes" of SEMANTICS: nodes that ask no model. */
class ControlNodesTest {
    private static final AssistantStep ANSWER = new AssistantStep("done");
    private static final Thought A = new AssistantThought("a");
    private static final Thought B = new AssistantThought("b");

    private final Tape start = Tape.of(new UserStep("hi"));

    // ---- which node runs next

    @Test
    void theExactTypeOfTheLastObservationDecides() {
        var routing = ObservationControlNode.of("routing")
                .next(UserStep.class, "user")
                .next(ToolResult.class, "tool")
                .next("other");
        assertEquals(new SetNextNode("user"), only(routing, start));
        assertEquals(new SetNextNode("tool"), only(routing, start.append(new ToolResult("x", ""))));
        assertEquals(
                new SetNextNode("user"), only(routing, start.append(A)), "the last observation, not the last step");
        assertEquals(new SetNextNode("other"), only(routing, Tape.of(new Ping())));
        assertEquals(new SetNextNode("other"), only(routing, Tape.of()), "without any observation");
    }

    /** A type that an observation implements is not its type. */
    private record Ping() implements Knock {}

    private interface Knock extends Observation {}

    @Test
    void aTypeThatTheObservationOnlyImplementsDoesNotFit() {
        assertEquals(
                new Branch(),
                only(ObservationControlNode.of("routing").next(Knock.class, "knock"), Tape.of(new Ping())));
    }

    @Test
    void theLastObservationCountsWhoeverSawIt() {
        Tape tape = start.append(by("boss", new Call("helper", "")))
                .append(new ToolResult("x", ""))
                .append(by("boss/helper", new Respond("", false)));
        var routing = ObservationControlNode.of("routing").next(ToolResult.class, "tool");
        assertEquals(new SetNextNode("tool"), only(routing, tape));
    }

    @Test
    void withoutADefaultTheFollowingNodeRuns() {
        TapeAgent agent = agent(
                ObservationControlNode.of("routing").next(ToolResult.class, "two"),
                FixedStepsNode.of("one", A, ANSWER),
                FixedStepsNode.of("two", B));
        assertEquals(List.of(new Branch(), A, ANSWER), added(agent, start));
        assertEquals("one", agent.run(start).finalTape().entry(2).metadata().node());
    }

    @Test
    void anIfGoesToItsNodeOrToTheFollowingOne() {
        TapeAgent agent = agent(
                new If("long", tape -> tape.size() > 1, "two"),
                FixedStepsNode.of("one", A, ANSWER),
                FixedStepsNode.of("two", B, ANSWER));
        assertEquals(List.of(new Branch(), A, ANSWER), added(agent, start));
        assertEquals(List.of(new SetNextNode("two"), B, ANSWER), added(agent, start.append(new UserStep("there"))));
    }

    @Test
    void anIfLastStepLooksAtTheTypeOfTheLastStep() {
        var node = new IfLastStep("thought", Thought.class, "two");
        assertEquals(new SetNextNode("two"), only(node, start.append(A)));
        assertEquals(new Branch(), only(node, start.append(A).append(new UserStep("x"))));
        assertEquals(new Branch(), only(node, Tape.of()));
    }

    @Test
    void aGoToGoes() {
        TapeAgent agent =
                agent(new GoTo("skip", "two"), FixedStepsNode.of("one", A), FixedStepsNode.of("two", B, ANSWER));
        assertEquals(List.of(new SetNextNode("two"), B, ANSWER), added(agent, start));
    }

    @Test
    void aHookSelectsAmongItsTargets() {
        SelectsNode hook = context -> context.tape().size() > 1 ? Optional.of(String.class) : Optional.empty();
        var node = ControlFlowNode.of("choosing", hook, Map.of(String.class, "two"));
        assertEquals(new Branch(), only(node, start));
        assertEquals(new SetNextNode("two"), only(node, start.append(A)));
        var other = ControlFlowNode.of("choosing", context -> Optional.of(Integer.class), Map.of(String.class, "two"));
        var e = assertThrows(FlowException.class, () -> only(other, start));
        assertTrue(e.getMessage().contains("choosing selected java.lang.Integer"), e.getMessage());
    }

    @Test
    void anybodyCanWriteAControlNode() {
        record Third(String name) implements ControlFlowNode {
            @Override
            public Optional<String> selectNode(NodeContext context) {
                return Optional.of("third");
            }
        }
        TapeAgent agent =
                agent(new Third("first"), FixedStepsNode.of("second", A), FixedStepsNode.of("third", B, ANSWER));
        assertEquals(List.of(new SetNextNode("third"), B, ANSWER), added(agent, start));
    }

    /** Older and foreign tapes note an open choice by an empty name. */
    @Test
    void anEmptyNextNodeOnATapeFallsThrough() {
        Tape tape = start.append(TapeEntry.of(new SetNextNode(""), StepMetadata.of("p", "routing", "bot", "")));
        TapeAgent agent =
                agent(new GoTo("routing", "two"), FixedStepsNode.of("one", A, ANSWER), FixedStepsNode.of("two", B));
        assertEquals("one", agent.chooseNode(tape.views().top()).name());
    }

    // ---- steps

    @Test
    void fixedStepsAreGivenEachTime() {
        TapeAgent agent = agent(FixedStepsNode.of("only", A, ANSWER));
        Tape once = agent.run(start).finalTape();
        assertEquals(List.of(A, ANSWER), once.steps().subList(1, 3));
        assertEquals(List.of(A, ANSWER), added(agent, once));
    }

    @Test
    void controlNodesHaveNoPromptNoModelAndNoCompletion() {
        List<AgentNode> nodes = List.of(
                ObservationControlNode.of("n"),
                new If("n", tape -> true, "x"),
                new IfLastStep("n", Thought.class, "x"),
                new GoTo("n", "x"),
                FixedStepsNode.of("n", A),
                new Return("n"),
                new RespondIfNotRoot("n"),
                CallSubagent.of("n", "s"));
        for (AgentNode node : nodes) {
            assertEquals("n", node.name());
            assertEquals("", node.llm());
            assertTrue(node.makePrompt(context(start)).isEmpty());
            assertThrows(UnsayableStepsException.class, () -> node.makeCompletion(node.dialect(), List.of(A), 0));
        }
        Tape done = agent(FixedStepsNode.of("only", ANSWER)).run(start).finalTape();
        assertEquals("", done.entry(1).metadata().llm());
        assertTrue(!done.entry(1).metadata().promptId().isEmpty(), "each run of a node has its prompt id");
    }

    @Test
    void modelsAreNotToldOfChoices() {
        ScriptedLlm llm = ScriptedLlm.saying("said");
        agent(
                        llm,
                        new If("if", tape -> false, "if"),
                        new GoTo("go", "say"),
                        StandardNode.builder("say", StepUnion.of(AssistantStep.TYPE))
                                .build())
                .run(start)
                .finalTape();
        assertEquals(List.of(Message.user("hi")), llm.prompts.get(0).messages());
    }

    // ---- calls

    @Test
    void aCallPassesOnWhatOtherSubagentsGaveBack() {
        TapeAgent boss = boss(CallSubagent.of("ask", "third")
                .content("go")
                .input("second")
                .input("first")
                .input(0)
                .input(-1));
        assertEquals(
                List.of(new Call("third", "go"), B, A, A, B, new ReasoningThought("c"), new Respond("", true), ANSWER),
                added(boss, start).subList(6, 14));
    }

    private static TapeAgent boss(CallSubagent third) {
        return TapeAgent.builder("boss")
                .node(CallSubagent.of("one", "first"))
                .node(CallSubagent.of("two", "second"))
                .node(third)
                .node(FixedStepsNode.of("four", ANSWER))
                .subagent(worker("first", A))
                .subagent(worker("second", B))
                .subagent(worker("third", new ReasoningThought("c")))
                .build();
    }

    private static TapeAgent.Builder worker(String name, TapeStep work) {
        return TapeAgent.builder(name).node(FixedStepsNode.of("work", work)).node(new Return());
    }

    @Test
    void whatIsPassedOnIsByTheCallerAndSeenByTheCallee() {
        Tape done =
                boss(CallSubagent.of("ask", "third").input("first")).run(start).finalTape();
        TapeEntry copy = done.entry(8);
        assertEquals(A, copy.step());
        assertEquals("boss", copy.metadata().agent());
        assertEquals("ask", copy.metadata().node());
        assertEquals(
                List.of(new Call("third", ""), A),
                done.prefix(9).views().top().entries().stream()
                        .map(TapeEntry::step)
                        .toList());
        assertEquals(
                new ReasoningThought("c"),
                done.views().top().output("third"),
                "what the caller copied is not the callee's output");
    }

    @Test
    void anInputThatIsNotThereIsAnErrorThatSaysWhichOnesAre() {
        var e = assertThrows(
                FlowException.class,
                () -> boss(CallSubagent.of("ask", "third").input("third"))
                        .run(start)
                        .finalTape());
        assertTrue(
                e.getMessage().contains("ask of the agent boss")
                        && e.getMessage().contains("[first, second]"),
                e.getMessage());
        var number = assertThrows(
                FlowException.class,
                () -> boss(CallSubagent.of("ask", "third").input(-3)).run(start).finalTape());
        assertTrue(number.getMessage().contains("no output number -3 of 2"), number.getMessage());
    }

    @Test
    void theTransitionOfACallStandsBeforeIt() {
        TapeAgent boss = TapeAgent.builder("boss")
                .node(CallSubagent.of("one", "first").next("three"))
                .node(FixedStepsNode.of("two", B))
                .node(FixedStepsNode.of("three", ANSWER))
                .subagent(worker("first", A))
                .build();
        assertEquals(
                List.of(new SetNextNode("three"), new Call("first", ""), A, new Respond("", true), ANSWER),
                added(boss, start));
    }

    @Test
    void aStepOfOneSubagentIsShownToAnother() {
        ScriptedLlm llm = ScriptedLlm.saying("read");
        TapeAgent.builder("boss")
                .node(CallSubagent.of("one", "first"))
                .node(CallSubagent.of("two", "second").content("go").input("first"))
                .node(FixedStepsNode.of("three", ANSWER))
                .subagent(worker("first", new Finding("x"))
                        .steps(StepTypes.builtIn().and(Finding.TYPE)))
                .subagent(TapeAgent.builder("second")
                        .node(StandardNode.builder("read", StepUnion.of(AssistantThought.TYPE))
                                .build())
                        .node(new Return()))
                .llm(llm)
                .build()
                .run(start)
                .finalTape();
        assertEquals(
                List.of(Message.user("go").withName("boss"), Message.assistant("x")),
                llm.prompts.get(0).messages());
    }

    private record Finding(String text) implements Thought {
        static final StepType<Finding> TYPE = StepType.of(Finding.class, "finding", "")
                .property("text", PropertyType.STRING, Finding::text)
                .construct(values -> new Finding(values.get(0)));
    }

    // ---- returns

    @Test
    void aReturnGivesTheLastWorkBack() {
        Tape done = boss(CallSubagent.of("ask", "third")).run(start).finalTape();
        assertEquals(new Respond("", true), done.step(3));
        assertEquals(A, done.views().top().output("first"));
    }

    @Test
    void whoeverHasReturnedHasNoNextNode() {
        TapeAgent boss = TapeAgent.builder("boss")
                .node(CallSubagent.of("one", "first"))
                .node(FixedStepsNode.of("two", ANSWER))
                .subagent(TapeAgent.builder("first")
                        .node(StandardNode.builder("respond", StepUnion.of(Respond.TYPE))
                                .givesSteps(context -> List.of(new Respond("", false)))
                                .next("other")
                                .build())
                        .node(FixedStepsNode.of("other", A)))
                .build();
        assertEquals(List.of(new Call("first", ""), new Respond("", false), ANSWER), added(boss, start));
    }

    @Test
    void whoIsCalledRespondsAndTheRootEndsItsRun() {
        TapeAgent.Builder worker =
                TapeAgent.builder("worker").node(FixedStepsNode.of("work", A)).node(new RespondIfNotRoot());
        TapeAgent boss = TapeAgent.builder("boss")
                .node(CallSubagent.of("one", "worker"))
                .node(FixedStepsNode.of("two", ANSWER))
                .subagent(worker)
                .build();
        assertEquals(List.of(new Call("worker", ""), A, new Respond("", true), ANSWER), added(boss, start));
        assertEquals(List.of(A), added(worker.build(), start));
    }

    // ---- resuming and reusing

    @Test
    void anyPrefixGoesOnToTheSameEnd() {
        TapeAgent agent = agent(
                new If("long", tape -> tape.size() > 3, "end"),
                FixedStepsNode.of("one", A),
                new GoTo("again", "long"),
                FixedStepsNode.of("end", ANSWER));
        Tape done = agent.run(start).finalTape();
        assertEquals(
                List.of(new Branch(), A, new SetNextNode("long"), new SetNextNode("end"), ANSWER),
                done.steps().subList(1, done.size()));
        for (int length = 1; length < done.size(); length++) {
            assertEquals(
                    done.steps(), agent.run(done.prefix(length)).finalTape().steps());
        }
    }

    @Test
    void reuseMakesTheirStepsAnewAndComparesThem() {
        Tape tape =
                boss(CallSubagent.of("ask", "third").input("first")).run(start).finalTape();
        assertEquals(
                tape.steps(),
                boss(CallSubagent.of("ask", "third").input("first"))
                        .reuse(tape)
                        .tape()
                        .steps());
        var other = boss(CallSubagent.of("ask", "third").input("second"));
        var e = assertThrows(ReuseException.class, () -> other.reuse(tape));
        assertEquals(8, e.index());
    }

    private static TapeStep only(AgentNode node, Tape tape) {
        var events = node.generateSteps(context(tape), LlmStream.none(Prompt.none()));
        TapeStep step = ((NodeEvent.Whole) events.next()).step();
        assertTrue(!events.hasNext());
        return step;
    }

    private static NodeContext context(Tape tape) {
        return new NodeContext(agent(FixedStepsNode.of("n", A)), tape);
    }

    private static TapeEntry by(String agent, TapeStep step) {
        return TapeEntry.of(step, StepMetadata.of("p", "n", agent, ""));
    }

    private static TapeAgent agent(AgentNode... nodes) {
        return agent(new ScriptedLlm(), nodes);
    }

    private static TapeAgent agent(ScriptedLlm llm, AgentNode... nodes) {
        TapeAgent.Builder builder = TapeAgent.builder("bot").llm(llm);
        List.of(nodes).forEach(builder::node);
        return builder.build();
    }

    private static List<TapeStep> added(TapeAgent agent, Tape start) {
        Tape done = agent.run(start).finalTape();
        return done.steps().subList(start.size(), done.size());
    }
}
