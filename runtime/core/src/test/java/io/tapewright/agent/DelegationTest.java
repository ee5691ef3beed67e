package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.Message;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager that calls a subagent, which calls one of its own. */
class DelegationTest {
    private final ScriptedLlm llm = ScriptedLlm.saying("the work");
    private final TapeAgent boss = TapeAgent.builder("boss")
            .node(HandMadeNode.of("ask", new AssistantThought("who?"), new Call("coder", "write it")))
            .node(HandMadeNode.of("answer", new AssistantStep("here")))
            .subagent(TapeAgent.builder("coder")
                    .node(StandardNode.builder("write", StepUnion.of(AssistantThought.TYPE))
                            .build())
                    .node(HandMadeNode.of("check", new Call("tester", "check it")))
                    .node(HandMadeNode.of("hand_over", new Respond("written", true)))
                    .subagent(TapeAgent.builder("tester").node(HandMadeNode.of("test", new Respond("good", true))))
                    .llm(llm))
            .build();
    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void whoWasCalledLastRunsUntilItResponds() {
        Tape done = boss.run(start).finalTape();
        assertEquals(
                List.of(
                        new AssistantThought("who?"),
                        new Call("coder", "write it"),
                        new AssistantThought("the work"),
                        new Call("tester", "check it"),
                        new Respond("good", true),
                        new Respond("written", true),
                        new AssistantStep("here")),
                done.steps().subList(1, done.size()));
        assertEquals(
                List.of("boss", "boss", "boss/coder", "boss/coder", "boss/coder/tester", "boss/coder", "boss"),
                done.entries().subList(1, done.size()).stream()
                        .map(e -> e.metadata().agent())
                        .toList());
        assertEquals("boss", done.metadata().author().orElseThrow());
        assertEquals(new AssistantThought("the work"), done.views().top().output("coder"));
    }

    @Test
    void aSubagentSeesItsCallAsAMessageOfItsManagerAndNothingBefore() {
        boss.run(start).finalTape();
        assertEquals(
                List.of(Message.user("write it").withName("boss")),
                llm.prompts.get(0).messages());
    }

    @Test
    void aSubagentHasTheModelOfItsManagerWhereItHasNoneAndItsCallsAreHeard() {
        ScriptedLlm shared = ScriptedLlm.saying("done");
        List<LlmCall> calls = new ArrayList<>();
        Tape done = TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call("worker", "go")))
                .node(HandMadeNode.of("answer", new AssistantStep("here")))
                .subagent(TapeAgent.builder("worker")
                        .node(StandardNode.builder("work", StepUnion.of(AssistantThought.TYPE))
                                .build())
                        .node(HandMadeNode.of("respond", new Respond("", true))))
                .llm(shared)
                .onLlmCall(calls::add)
                .build()
                .run(start)
                .finalTape();
        assertEquals(new AssistantThought("done"), done.step(2));
        assertEquals(
                List.of(shared.prompts.get(0)),
                calls.stream().map(LlmCall::prompt).toList());
    }

    @Test
    void aNodeAsksTheModelOfItsRole() {
        Tape done = TapeAgent.builder("a")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .llm("planner")
                        .build())
                .node(StandardNode.builder("say", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .llm(ScriptedLlm.saying("said"))
                .llm("planner", ScriptedLlm.saying("planned"))
                .build()
                .run(start)
                .finalTape();
        assertEquals(
                List.of(new AssistantThought("planned"), new AssistantStep("said")),
                done.steps().subList(1, 3));
        assertEquals(
                List.of("planner", "default"),
                done.entries().subList(1, 3).stream()
                        .map(e -> e.metadata().llm())
                        .toList());
    }

    @Test
    void aRoleWithoutAModelIsFoundWhenTheAgentIsBuilt() {
        TapeAgent.Builder planner = TapeAgent.builder("a")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .llm("planner")
                        .build());
        TapeAgent.Builder boss = TapeAgent.builder("boss")
                .node(CallSubagent.of("ask", "a"))
                .subagent(planner)
                .llm(llm);
        for (TapeAgent.Builder builder : List.of(planner.llm("planer", llm), boss)) {
            var e = assertThrows(IllegalArgumentException.class, builder::build);
            assertTrue(
                    e.getMessage().contains("the node plan of the agent")
                            && e.getMessage().contains(".llm(\"planner\", …)"),
                    e.getMessage());
        }
    }

    @Test
    void anAgentWithoutAnyModelIsToldWhenItAsksFirst() {
        TapeAgent agent = TapeAgent.builder("a")
                .node(StandardNode.builder("say", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .build();
        var e = assertThrows(LlmException.class, () -> agent.run(start).finalTape());
        assertTrue(e.getMessage().contains("no model for the role default. Give it one with .llm(…)"), e.getMessage());
    }

    @Test
    void theEnvironmentOfAnAgentCarriesOutTheToolsOfItsSubagents() {
        StockTools tools = new StockTools();
        TapeAgent agent = TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call("worker", "go")))
                .tools(tools)
                .subagent(TapeAgent.builder("worker")
                        .node(HandMadeNode.of("w", new Respond("", false)))
                        .tools(tools))
                .build();
        TapeAgent manager = TapeAgent.builder("top")
                .node(HandMadeNode.of("n", new AssistantStep("x")))
                .subagent(TapeAgent.builder("worker")
                        .node(HandMadeNode.of("w", new Respond("", false)))
                        .tools(tools))
                .build();
        String tool = tools.specs().get(0).name();
        Tape call = start.append(ToolCalls.of(ToolCall.of("1", tool, JsonValue.parse("{}"))));
        assertEquals(
                agent.environment().react(call).steps(),
                manager.environment().react(call).steps());
        assertFalse(manager.environment().react(call).step(2).toString().contains("There is no tool"));
    }

    @Test
    void delegationIsAFunctionOfTheTape() {
        Tape done = boss.run(start).finalTape();
        List<String> turns =
                List.of("boss", "boss", "boss", "boss/coder", "boss/coder", "boss/coder/tester", "boss/coder", "boss");
        for (int length = 0; length < turns.size(); length++) {
            assertEquals(turns.get(length), boss.delegate(done.prefix(length)).fullName());
        }
    }

    @Test
    void aCallOfAnAgentThatIsNotThereIsAnErrorThatNamesIt() {
        Tape tape = start.append(new Call("cook", ""));
        var e = assertThrows(FlowException.class, () -> boss.run(tape).finalTape());
        assertTrue(
                e.getMessage().contains("boss has no subagent cook")
                        && e.getMessage().contains("[coder]"),
                e.getMessage());
    }

    @Test
    void aCallThatNobodyMadeCannotBeShownToTheCallee() {
        Tape tape = start.append(new Call("coder", "write it"));
        var e = assertThrows(IllegalStateException.class, () -> boss.run(tape).finalTape());
        assertTrue(e.getMessage().contains("Call[agentName=coder"), e.getMessage());
    }

    @Test
    void aRespondOfTheAgentItselfOrOfNobodyCannotBeShown() {
        TapeAgent agent = TapeAgent.builder("boss")
                .node(StandardNode.builder("talk", StepUnion.of(AssistantStep.TYPE, Respond.TYPE))
                        .build())
                .subagent(TapeAgent.builder("coder").node(HandMadeNode.of("n", new Respond("", false))))
                .llm(llm)
                .build();
        Tape called = start.append(TapeEntry.of(new Call("coder", "go"), StepMetadata.of("p", "talk", "boss", "")));
        for (String by : List.of("boss", "")) {
            StepMetadata metadata = StepMetadata.of("q", "talk", by, "");
            Tape tape = called.append(TapeEntry.of(new Respond("done", false), metadata));
            var e = assertThrows(
                    IllegalStateException.class, () -> agent.run(tape).finalTape());
            assertTrue(e.getMessage().contains("Respond[content=done"), e.getMessage());
        }
    }

    @Test
    void aRespondOfTheRootIsAnError() {
        TapeAgent agent = TapeAgent.builder("a")
                .node(HandMadeNode.of("n", new Respond("", false)))
                .build();
        assertThrows(IllegalStateException.class, () -> agent.run(start).finalTape());
    }

    @Test
    void theMostIterationsAreTheRoots() {
        TapeAgent looping = TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call("coder", "")))
                .subagent(TapeAgent.builder("coder")
                        .node(HandMadeNode.of("think", new AssistantThought("hm")))
                        .maxIterations(2))
                .maxIterations(5)
                .build();
        Tape done = looping.run(start).finalTape();
        assertEquals(5, done.metadata().nAddedSteps());
        assertEquals("boss/coder", done.entry(5).metadata().agent());
    }

    @Test
    void oneBuilderMakesASubagentForEachManager() {
        TapeAgent.Builder helper = TapeAgent.builder("helper").node(HandMadeNode.of("help", new Respond("", false)));
        TapeAgent agent = TapeAgent.builder("a")
                .node(HandMadeNode.of("n", new AssistantStep("")))
                .subagent(helper)
                .subagent(TapeAgent.builder("b")
                        .node(HandMadeNode.of("n", new AssistantStep("")))
                        .subagent(helper))
                .build();
        assertEquals("a/helper", agent.subagents().get(0).fullName());
        assertEquals("a/b/helper", agent.subagents().get(1).subagents().get(0).fullName());
    }

    @Test
    void aManagerSeesWhatWasHandedOverAndNoMessageWithoutWords() {
        ScriptedLlm manager = ScriptedLlm.saying("thanks");
        TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call("worker", "go")))
                .node(StandardNode.builder("answer", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .subagent(TapeAgent.builder("worker")
                        .node(HandMadeNode.of("work", new AssistantThought("the work"), new Respond("", true))))
                .llm(manager)
                .build()
                .run(start)
                .finalTape();
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant("Call worker with the message 'go'"),
                        Message.assistant("the work")),
                manager.prompts.get(0).messages());
    }

    @Test
    void whatTheRootWasCalledWhenTheTapeWasMadeDoesNotMatter() {
        Tape done = boss.run(start).finalTape();
        Tape renamed = Tape.of();
        for (TapeEntry entry : done.prefix(3)) {
            var m = entry.metadata();
            String agent = m.agent().replace("boss", "chief");
            renamed = renamed.append(TapeEntry.of(
                    entry.step(), new StepMetadata(m.id(), m.promptId(), m.node(), agent, m.llm(), m.other())));
        }
        llm.then(io.tapewright.llm.LlmOutput.of("again"));
        List<TapeStep> steps = boss.run(renamed).finalTape().steps();
        assertEquals(new AssistantThought("again"), steps.get(3));
        assertEquals(new AssistantStep("here"), steps.get(steps.size() - 1));
    }
}
