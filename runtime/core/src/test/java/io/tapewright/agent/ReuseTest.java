package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.FinishReason;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Reuse" of SEMANTICS: a tape of a teacher, recorded over native function calling, taken over by students. */
class ReuseTest {
    private static final StepUnion ACTS =
            StepUnion.builder().toolCalls(List.of()).step(AssistantStep.TYPE).build();
    private static final ToolCalls CALLS = ToolCalls.of(ToolCall.of("call_x", "find", JsonValue.of("{\"q\":\"a\"}")));

    private final Tape taught = tape(teacher("plan", "act"));

    private static TapeAgent teacher(String planning, String acting) {
        ScriptedLlm llm = new ScriptedLlm()
                .then(LlmOutput.of("First find, then answer."))
                .then(LlmOutput.of(CALLS.toolCalls()))
                .then(LlmOutput.of("It is a."));
        return agent(planning, acting, acting).llm(llm).build();
    }

    private static TapeAgent.Builder agent(String planning, String acting, String afterCalls) {
        return TapeAgent.builder("teacher")
                .node(StandardNode.builder(planning, StepUnion.of(AssistantThought.TYPE))
                        .guidance(p -> "Plan!")
                        .build())
                .node(StandardNode.builder(acting, ACTS)
                        .guidance(p -> "Act!")
                        .next(ToolCalls.class, afterCalls)
                        .next(AssistantStep.class, planning)
                        .build());
    }

    private static Tape tape(TapeAgent agent) {
        Tape called = agent.run(Tape.of(new UserStep("What is it?"))).finalTape();
        return agent.run(called.append(new ToolResult("a", "call_x"))).finalTape();
    }

    @Test
    void aStudentOfAnotherDialectRebuildsPromptsAndCompletions() {
        Reuse reuse =
                agent("plan", "act", "act").dialect("act", Dialect.JSON).build().reuse(taught);

        assertEquals(
                List.of(
                        "First find, then answer.",
                        "{\"kind\": \"tool_call\", \"tool_name\": \"find\", \"parameters\": {\"q\": \"a\"}}",
                        "{\"kind\": \"assistant\", \"content\": \"It is a.\"}"),
                reuse.calls().stream()
                        .map(call -> call.output().content().orElseThrow())
                        .toList());
        List<Message> last = reuse.calls().get(2).prompt().messages();
        assertEquals(Message.user("Act!"), last.get(last.size() - 1));
        assertTrue(last.contains(Message.assistant(
                "{\"kind\": \"tool_call\", \"tool_name\": \"find\", \"parameters\": {\"q\": \"a\"}}")));
    }

    /** A student would give calls other ids; the tape and the prompts keep those that results name. */
    @Test
    void nodesArePromptedWithTheOriginalTape() {
        TapeAgent student =
                agent("plan", "act", "act").dialect("act", Dialect.JSON).build();
        Reuse reuse = student.reuse(taught);
        assertEquals(taught.steps(), reuse.tape().steps());
        assertTrue(reuse.calls().get(2).prompt().messages().contains(Message.tool("a", "call_x")));
        List<Message> spoken = agent("plan", "act", "act")
                .build()
                .reuse(taught)
                .calls()
                .get(2)
                .prompt()
                .messages();
        assertTrue(spoken.contains(Message.assistant(LlmOutput.of(CALLS.toolCalls()))));
    }

    @Test
    void theStepsStayAndTheirPromptsAreNew() {
        Reuse reuse = agent("plan", "act", "act").build().reuse(taught);
        assertEquals(taught.steps(), reuse.tape().steps());
        assertEquals(taught.metadata().id(), reuse.tape().metadata().parentId().orElseThrow());
        List<String> prompts = reuse.tape().entries().stream()
                .map(entry -> entry.metadata().promptId())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        assertEquals(
                prompts,
                reuse.calls().stream().map(LlmCall::prompt).map(p -> p.id()).toList());
        assertNotEquals(taught.entry(1).metadata().promptId(), prompts.get(0));
    }

    @Test
    void aStudentThatWouldGoAnotherWayIsToldWhereAndWhatBothDo() {
        TapeAgent other = agent("plan", "act", "plan").build();
        var e = assertThrows(ReuseException.class, () -> other.reuse(taught));
        int transition = taught.steps().indexOf(new SetNextNode("act"));
        assertEquals(transition, e.index());
        assertEquals(taught.steps().subList(0, transition - 1), e.tape().steps(), "up to the run that differs");
        assertTrue(
                e.getMessage().contains("\n- {\"kind\": \"set_next_node\", \"next_node\": \"act\"}"), e.getMessage());
        assertTrue(
                e.getMessage().contains("\n+ {\"kind\": \"set_next_node\", \"next_node\": \"plan\"}"), e.getMessage());
    }

    @Test
    void aStudentThatCanNotSayAStepIsToldWhy() {
        TapeAgent mute = TapeAgent.builder("student")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .build())
                .node(StandardNode.builder("act", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .build();
        var e = assertThrows(ReuseException.class, () -> mute.reuse(taught));
        assertEquals(2, e.index());
        assertTrue(e.getMessage().contains("ToolCalls"), e.getMessage());
    }

    @Test
    void otherNamesOfNodesCanBeMapped() {
        TapeAgent student = agent("thinking", "doing", "doing").build();
        var unknown = assertThrows(ReuseException.class, () -> student.reuse(taught));
        assertTrue(unknown.getMessage().contains("has no node plan"), unknown.getMessage());
        Reuse reuse =
                student.reuse(taught, TapeNames.same().node("plan", "thinking").node("act", "doing"));
        assertEquals(3, reuse.calls().size());
        assertEquals(new SetNextNode("doing"), reuse.tape().step(3));
        assertEquals("thinking", reuse.tape().entry(1).metadata().node());
    }

    @Test
    void aNodeWithoutAPromptMustMakeTheSameStepsToo() {
        Tape tape = agent("says A").run(Tape.of(new UserStep("hi"))).finalTape();
        assertEquals(tape.steps(), agent("says A").reuse(tape).tape().steps());
        var e = assertThrows(ReuseException.class, () -> agent("says B").reuse(tape));
        assertEquals(1, e.index());
    }

    private static TapeAgent agent(String words) {
        return TapeAgent.builder("a")
                .node(HandMadeNode.of("only", new AssistantStep(words)))
                .build();
    }

    @Test
    void aTransitionThatTheModelSaidIsPartOfItsCompletion() {
        StepUnion choosing = StepUnion.of(AssistantThought.TYPE, SetNextNode.TYPE);
        String chosen = "{\"kind\": \"assistant_thought\", \"content\": \"a\"}\n"
                + "{\"kind\": \"set_next_node\", \"next_node\": \"end\"}";
        String notChosen = "{\"kind\": \"assistant_thought\", \"content\": \"a\"}";
        for (String said : List.of(chosen, notChosen)) {
            TapeAgent.Builder agent = TapeAgent.builder("a")
                    .node(StandardNode.builder("think", choosing).next("go_on").build())
                    .node(HandMadeNode.of("end", new AssistantStep("The end.")))
                    .node(HandMadeNode.of("go_on", new AssistantStep("And so on.")));
            Tape tape = agent.llm(new ScriptedLlm().then(LlmOutput.of(said)))
                    .build()
                    .run(Tape.of(new UserStep("hi")))
                    .finalTape();
            Reuse reuse = agent.build().reuse(tape);
            assertEquals(tape.steps(), reuse.tape().steps());
            assertEquals(LlmOutput.of(said), reuse.calls().get(0).output());
        }
    }

    // ---- answers that could not be read

    private static final String SAID = "{\"kind\": \"assistant\", \"content\": \"It is a.\"}";

    /** Plans, and is cut off; plans again; calls what it can't; answers, and is cut off; answers again. */
    private static Tape tapeWithFailures() {
        TapeAgent teacher = agent("plan", "act", "act")
                .dialect("act", Dialect.JSON)
                .llm(new ScriptedLlm()
                        .then(new LlmOutput(Optional.of("First fi"), List.of(), FinishReason.LENGTH))
                        .then(LlmOutput.of("Just answer."))
                        .then(LlmOutput.of("Well", CALLS.toolCalls()))
                        .then(new LlmOutput(Optional.of(SAID + "{\"kind\": \"assi"), List.of(), FinishReason.LENGTH))
                        .then(LlmOutput.of(SAID)))
                .build();
        return MainLoop.run(teacher, teacher.environment(), Tape.of(new UserStep("What is it?")))
                .finalTape();
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"JSON", "TOOLS"})
    void whatCouldNotBeReadStaysAsItIsAndNobodyIsToLearnIt(Dialect dialect) {
        Tape tape = tapeWithFailures();
        assertEquals(
                3,
                tape.steps().stream()
                        .filter(LlmOutputParsingFailure.class::isInstance)
                        .count());
        Reuse reuse =
                agent("plan", "act", "act").dialect("act", dialect).build().reuse(tape);
        assertEquals(tape.steps(), reuse.tape().steps());
        assertEquals(
                List.of("Just answer.", dialect == Dialect.JSON ? SAID : "It is a."),
                reuse.calls().stream()
                        .map(call -> call.output().content().orElseThrow())
                        .toList());
        assertNotEquals(
                tape.entry(1).metadata().promptId(),
                reuse.tape().entry(1).metadata().promptId());
    }

    @Test
    void afterAFailureTheStudentTooMustTryAgain() {
        Tape tape = tapeWithFailures();
        int retry = tape.steps().indexOf(new SetNextNode("plan"));
        Tape other = tape.prefix(retry)
                .append(TapeEntry.of(new SetNextNode("act"), tape.entry(retry).metadata()));
        var e = assertThrows(
                ReuseException.class, () -> agent("plan", "act", "act").build().reuse(other));
        assertEquals(retry, e.index());
    }

    @Test
    void stepsOfSubagentsAreTakenOverByThem() {
        TapeAgent boss = boss("coder");
        Tape tape = boss.run(Tape.of(new UserStep("hi"))).finalTape();
        Reuse reuse = boss("writer").reuse(tape, TapeNames.same().agent("coder", "writer"));
        assertEquals(new Call("writer", "go"), reuse.tape().step(1));
        TapeEntry respond = reuse.tape().entry(2);
        assertEquals("boss/writer", respond.metadata().agent());
        assertEquals(
                1,
                assertThrows(ReuseException.class, () -> boss("writer").reuse(tape))
                        .index());
    }

    private static TapeAgent boss(String subagent) {
        return TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call(subagent, "go")))
                .node(HandMadeNode.of("answer", new AssistantStep("here")))
                .subagent(TapeAgent.builder(subagent).node(HandMadeNode.of("work", new Respond("done", false))))
                .build();
    }
}
