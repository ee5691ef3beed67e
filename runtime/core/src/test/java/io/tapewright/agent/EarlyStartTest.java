package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Usage;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import io.tapewright.tool.DynamicTools;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of tools that start while the model still speaks. What waits for something that does not happen runs into the timeout. */
@Timeout(60)
class EarlyStartTest extends EarlyStartFixture {
    // ---- while the model speaks

    @Test
    void aCallRunsWhileTheModelStillSpeaksAndIsNotMadeAgain() {
        ToolCall first = call("a", "look", 1);
        ToolCall second = call("b", "look", 2);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, first))
                .then(began::await)
                .says(said(1, second), whole(first, second))
                .answers("Done.");
        assertEquals(
                List.of(ToolCalls.of(first, second), new ToolResult(seen(1), "a"), new ToolResult(seen(2), "b"), DONE),
                run(llm, early("look").build()));
        assertCalls(made("look", 1), made("look", 2));
    }

    @Test
    void inJsonToAndTheResultHasTheIdThatTheCallGetsOnTheTape() {
        String first = "{\"kind\": \"tool_call\", \"tool_name\": \"look\", \"parameters\": {}}";
        String second = "{\"kind\": \"tool_call\", \"tool_name\": \"pay\", \"parameters\": {}}";
        StreamingLlm llm = new StreamingLlm()
                .says(new LlmEvent.Chunk(first))
                .then(began::await)
                .says(new LlmEvent.Chunk(second), new LlmEvent.Output(LlmOutput.of(first + second), Usage.UNKNOWN))
                .answers("{\"kind\": \"assistant\", \"content\": \"Done.\"}");
        Tape done = MainLoop.run(agent(llm, Dialect.JSON), early("look").build(), start)
                .finalTape();
        List<ToolCall> calls = ((ToolCalls) done.step(1)).toolCalls();
        assertEquals(
                List.of(
                        new ToolResult("seen {}", calls.get(0).id()),
                        new ToolResult("paid {}", calls.get(1).id()),
                        DONE),
                done.steps().subList(2, done.size()));
        assertCalls("look {}", "pay {}");
    }

    @Test
    void toolsThatAreKnownAtRunTimeOnlyStartToo() {
        Toolset dynamic = DynamicTools.builder()
                .tool(new ToolSpec("find", "", JsonValue.parse("{\"type\": \"object\"}")), arguments -> {
                    began.countDown();
                    return JsonValue.of("found");
                })
                .build();
        ToolCall call = call("a", "find", 1);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, call))
                .then(began::await)
                .says(whole(call))
                .answers("Done.");
        ToolEnvironment environment = ToolEnvironment.builder(List.of(dynamic))
                .executor(TaskThreads.executor())
                .startEarly(any -> true)
                .build();
        assertEquals(List.of(ToolCalls.of(call), new ToolResult("found", "a"), DONE), run(llm, environment));
    }

    @Test
    void resultsKeepTheOrderOfTheCallsWhateverIsDoneFirst() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        tools.with("slow", arguments -> {
                    secondIsDone.await();
                    return "slow";
                })
                .with("fast", arguments -> {
                    secondIsDone.countDown();
                    return "fast";
                });
        ToolCall slow = call("a", "slow", 1);
        ToolCall pay = call("b", "pay", 2);
        ToolCall fast = call("c", "fast", 3);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, slow), said(1, pay), said(2, fast))
                .then(secondIsDone::await)
                .says(whole(slow, pay, fast))
                .answers("Done.");
        assertEquals(
                List.of(
                        ToolCalls.of(slow, pay, fast),
                        new ToolResult("slow", "a"),
                        new ToolResult(paid(2), "b"),
                        new ToolResult("fast", "c"),
                        DONE),
                run(llm, early("slow", "fast").build()));
    }

    @Test
    void theSameCallTwiceIsMadeTwice() {
        ToolCall first = call("a", "look", 1);
        ToolCall second = call("b", "look", 1);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, first), said(1, second), whole(first, second))
                .answers("Done.");
        run(llm, early("look").build());
        assertCalls(made("look", 1), made("look", 1));
    }

    @Test
    void argumentsThatDifferInWhiteSpaceOnlyAreTheSame() {
        ToolCall closed = ToolCall.of("a", "look", JsonValue.of("{\"a\":1}"));
        ToolCall onTape = ToolCall.of("a", "look", JsonValue.of("{\"a\":1}\n"));
        StreamingLlm llm =
                new StreamingLlm().says(said(0, closed), whole(onTape)).answers("Done.");
        run(llm, early("look").build());
        assertCalls("look {\"a\":1}");
    }

    @Test
    void theTapeIsTheSameAsWithoutStartingEarly() {
        ToolCall first = call("a", "look", 1);
        ToolCall second = call("b", "unknown", 2);
        ToolEnvironment usual = ToolEnvironment.builder(List.of(tools))
                .executor(TaskThreads.executor())
                .build();
        ToolEnvironment early = early().startEarly(call -> true).build();
        assertEquals(
                run(
                        new StreamingLlm()
                                .says(said(0, first), said(1, second), whole(first, second))
                                .answers("."),
                        usual),
                run(
                        new StreamingLlm()
                                .says(said(0, first), said(1, second), whole(first, second))
                                .answers("."),
                        early));
    }

    @Test
    void whatWrapsAnEnvironmentPassesItOn() {
        ToolCall call = call("a", "look", 1);
        Environment wrapped = new LoopDetection(early("look").build(), 2);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, call))
                .then(began::await)
                .says(whole(call))
                .answers("Done.");
        Tape done = MainLoop.execute(agent(llm, Dialect.TOOLS), wrapped, start);
        assertEquals(List.of(ToolCalls.of(call), new ToolResult(seen(1), "a"), DONE), added(done));
        assertCalls(made("look", 1));
    }

    // ---- what does not start

    @Test
    void onlyTheToolsThatWereNamedStartEarly() {
        List<Runnable> started = new ArrayList<>();
        ToolCall call = call("a", "pay", 1);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, call))
                .then(() -> assertEquals(List.of(), started))
                .says(whole(call))
                .answers("Done.");
        run(llm, early("look").executor(started::add).build());
        assertCalls(made("pay", 1));
    }

    @Test
    void aCallThatNeedsApprovalDoesNotStartNorDoesAnyAfterIt() {
        List<Runnable> started = new ArrayList<>();
        ToolCall pay = call("a", "pay", 1);
        ToolCall look = call("b", "look", 2);
        ToolEnvironment environment = early().startEarly(call -> true)
                .requireApproval("pay")
                .executor(started::add)
                .build();
        List<TapeStep> steps = run(new StreamingLlm().says(said(0, pay), said(1, look), whole(pay, look)), environment);
        assertInstanceOf(ApprovalRequired.class, steps.get(1));
        assertEquals(2, steps.size());
        assertEquals(List.of(), started);
    }

    @Test
    void withoutAnExecutorStartingEarlyIsRefused() {
        var builder = ToolEnvironment.builder(List.of(tools)).startEarly("look");
        var e = assertThrows(IllegalStateException.class, builder::build);
        assertTrue(e.getMessage().contains(".executor("), e.getMessage());
    }

    @Test
    void whereTheExecutorTakesNoMoreOrNeverBeginsTheReactionMakesTheCall() {
        ToolCall call = call("a", "look", 1);
        List<TapeStep> expected = List.of(ToolCalls.of(call), new ToolResult(seen(1), "a"), DONE);
        ToolEnvironment full = early("look")
                .executor(work -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        ToolEnvironment stuck = early("look").executor(work -> {}).build();
        assertEquals(
                expected,
                run(new StreamingLlm().says(said(0, call), whole(call)).answers("Done."), full));
        assertEquals(
                expected,
                run(new StreamingLlm().says(said(0, call), whole(call)).answers("Done."), stuck));
        assertCalls(made("look", 1), made("look", 1));
    }

    // ---- patience

    @Test
    void attemptsAndTimeoutsAreThoseOfTheTool() throws Exception {
        tools.with("shaky", arguments -> {
            if (tools.called.size() < 2) {
                throw new java.io.IOException("gone");
            }
            began.countDown();
            return "done";
        });
        ToolCall shaky = call("a", "shaky", 1);
        ToolCall sleep = call("b", "sleep", 2);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, shaky))
                .then(began::await)
                .says(said(1, sleep))
                .then(interrupted::await)
                .says(whole(shaky, sleep))
                .answers("Done.");
        ToolEnvironment environment = early("shaky", "sleep")
                .policy("shaky", ToolPolicy.PATIENT.withAttempts(2, Duration.ZERO))
                .policy("sleep", ToolPolicy.PATIENT.withTimeout(Duration.ofMillis(20)))
                .build();
        assertEquals(
                List.of(
                        ToolCalls.of(shaky, sleep),
                        new ToolResult("done", "a"),
                        new ToolResult("sleep failed: no answer within 20 ms", "b"),
                        DONE),
                run(llm, environment));
        assertCalls(made("shaky", 1), made("shaky", 1), made("sleep", 2));
    }

    @Test
    void aToolThatFailsIsToldOfAsUsual() {
        tools.with("fail", arguments -> {
            throw new java.io.IOException("no connection");
        });
        ToolCall fail = call("a", "fail", 1);
        ToolCall look = call("b", "look", 2);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, fail), said(1, look), whole(fail, look))
                .answers("Done.");
        assertEquals(
                List.of(
                        ToolCalls.of(fail, look),
                        new ToolResult("fail failed: no connection", "a"),
                        new ToolResult(seen(2), "b"),
                        DONE),
                run(llm, early("fail", "look").build()));
    }
}
