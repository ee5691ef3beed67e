package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.Approval;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.ApprovalRequired.Request;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions that a person has to approve. */
class ApprovalTest {
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());
    private static final ToolCall READ = ToolCall.of("a", "read", JsonValue.parse("{}"));
    private static final ToolCall PAY = ToolCall.of("b", "pay", JsonValue.parse("{\"sum\": 5}"));
    private static final ToolCall PAY_MORE = ToolCall.of("c", "pay", JsonValue.parse("{\"sum\": 50}"));
    private static final Request PAY_REQUEST =
            new Request("b", JsonValue.parse("{\"name\": \"pay\", \"arguments\": {\"sum\": 5}}"));

    private final FunctionTools tools =
            new FunctionTools().with("read", arguments -> "text").with("pay", arguments -> "paid");
    private final ToolEnvironment environment =
            ToolEnvironment.builder(List.of(tools)).requireApproval("pay").build();
    private final Tape calls = Tape.of(new UserStep("hi"), ToolCalls.of(READ, PAY));

    @Test
    void nothingIsCarriedOutUntilAPersonHasDecidedAndTheTapeSaysWhatWaits() {
        Tape waiting = environment.react(calls);
        assertEquals(new ApprovalRequired(List.of(PAY_REQUEST)), waiting.step(2));
        assertEquals(3, waiting.size());
        assertEquals(List.of(), tools.called);
    }

    @Test
    void askingAgainAddsNothing() {
        Tape waiting = environment.react(calls);
        assertSame(waiting, environment.react(waiting));
        assertTrue(environment.isAwaited(waiting));
    }

    @Test
    void whatIsApprovedIsCarriedOutInItsOrder() {
        Tape approved = environment.react(calls).append(Approval.of("b"));
        assertTrue(environment.isAwaited(approved));
        assertEquals(List.of(new ToolResult("text", "a"), new ToolResult("paid", "b")), reactions(approved));
    }

    @Test
    void whatIsRefusedIsToldToTheModelAndTheRestIsCarriedOut() {
        Tape refused = environment.react(calls).append(Approval.refused("b", "Too much."));
        assertEquals(
                List.of(
                        new ToolResult("text", "a"),
                        new ToolResult("This was not carried out, as a person did not approve it. Too much.", "b")),
                reactions(refused));
        assertEquals(List.of("read {}"), tools.called);
    }

    @Test
    void ofSeveralThatWaitThoseAreAskedForThatAreNotDecided() {
        Tape both = environment.react(Tape.of(ToolCalls.of(PAY, PAY_MORE)));
        assertEquals(2, ((ApprovalRequired) both.step(1)).requests().size());
        Tape one = environment.react(both.append(Approval.of("c")));
        assertEquals(new ApprovalRequired(List.of(PAY_REQUEST)), one.step(3));
        assertEquals(List.of(), tools.called);
        assertEquals(
                List.of(new ToolResult("paid", "b"), new ToolResult("paid", "c")),
                reactions(one.append(Approval.of("b"))));
    }

    @Test
    void aDecisionAboutAnEarlierCallOfTheSameIdDoesNotCount() {
        Tape earlier = Tape.of(ToolCalls.of(PAY), Approval.of("b"), new ToolResult("paid", "b"), new UserStep("again"));
        Tape waiting = environment.react(earlier.append(ToolCalls.of(PAY)));
        assertEquals(new ApprovalRequired(List.of(PAY_REQUEST)), waiting.step(5));
    }

    @Test
    void afterACrashBetweenResultsTheDecisionsStillHold() {
        Tape cut = Tape.of(
                ToolCalls.of(READ, PAY, PAY_MORE),
                Approval.of("b"),
                Approval.refused("c", ""),
                new ToolResult("text", "a"));
        assertEquals(
                List.of(
                        new ToolResult("paid", "b"),
                        new ToolResult("This was not carried out, as a person did not approve it.", "c")),
                reactions(cut));
    }

    @Test
    void callsWithoutIdsAndActionsOfOtherTypesAreAskedForByTheirPlace() {
        ExecuteCode code = new ExecuteCode(List.of(new CodeBlock("rm -r .", "sh")));
        ToolEnvironment careful = ToolEnvironment.builder(List.of(tools))
                .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(new CodeResult(0, "")))
                .requireApprovalOf(ExecuteCode.class)
                .requireApproval(call -> call.arguments().json().contains("50"))
                .build();
        Tape waiting = careful.react(Tape.of(ToolCalls.of(new ToolCall("", PAY_MORE.function())), code));
        assertEquals(
                new ApprovalRequired(List.of(
                        new Request("action-1", JsonValue.parse("{\"name\": \"pay\", \"arguments\": {\"sum\": 50}}")),
                        new Request("action-2", ExecuteCode.TYPE.toJson(code)))),
                waiting.step(2));
        Tape decided = waiting.append(Approval.of("action-1")).append(Approval.refused("action-2", "No!"));
        Tape reacted = careful.react(decided);
        assertEquals(new ToolResult("paid", ""), reacted.step(5));
        assertEquals(
                new ActionExecutionFailure("This was not carried out, as a person did not approve it. No!"),
                reacted.step(6));
    }

    @Test
    void theRunEndsOnTheTapeAndGoesOnInAnotherProcess() {
        Tape start = Tape.of(new UserStep("hi"));
        MainLoopStream loop =
                MainLoop.run(agent(new ScriptedLlm().then(LlmOutput.of(List.of(PAY)))), environment, start);
        assertEquals(MainLoopStatus.APPROVAL_REQUIRED, MainLoopTest.status(loop));
        String file = loop.tape().toJson(CODEC); // all that is left of this process

        Tape read = Tape.read(file, CODEC);
        ScriptedLlm llm = ScriptedLlm.saying("Paid.");
        assertEquals(
                MainLoopStatus.APPROVAL_REQUIRED, MainLoopTest.status(MainLoop.run(agent(llm), environment, read)));
        Tape done = MainLoop.run(agent(llm), environment, read.append(Approval.of("b")))
                .finalTape();
        assertEquals(
                List.of(new ToolResult("paid", "b"), new AssistantStep("Paid.")),
                done.steps().subList(4, done.size()));
        assertEquals(
                List.of(Message.user("hi"), Message.assistant(LlmOutput.of(List.of(PAY))), Message.tool("paid", "b")),
                List.copyOf(llm.prompts.get(0).messages()),
                "a model sees nothing of the approval");
    }

    private TapeAgent agent(ScriptedLlm llm) {
        StepUnion union = StepUnion.builder()
                .toolCalls(tools.specs())
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).tools(tools.specs()).build())
                .tools(tools)
                .llm(llm)
                .build();
    }

    private List<TapeStep> reactions(Tape tape) {
        Tape reacted = environment.react(tape);
        return List.copyOf(reacted.steps().subList(tape.size(), reacted.size()));
    }
}
