package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** At the same time, with patience, and by type: how an environment carries out what a turn asks for. */
@Timeout(60)
class ToolPoliciesTest {
    private final FunctionTools tools = new FunctionTools();

    // ---- at the same time

    @Test
    void callsOfATurnAreCarriedOutAtTheSameTimeAndKeepTheirOrder() {
        CyclicBarrier all = new CyclicBarrier(3); // opens when three calls are under way
        tools.with("meet", arguments -> {
            all.await();
            return "met " + arguments;
        });
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .executor(TaskThreads.executor())
                .build();
        Tape tape = Tape.of(
                ToolCalls.of(call("a", "meet", "1"), call("b", "meet", "2")), ToolCalls.of(call("c", "meet", "3")));
        assertEquals(
                List.of(new ToolResult("met 1", "a"), new ToolResult("met 2", "b"), new ToolResult("met 3", "c")),
                reactions(environment, tape));
    }

    @Test
    void aToolThatFailsInAnyWayLosesNothingOfTheOthers() {
        tools.with("work", arguments -> "done")
                .with("throw", arguments -> {
                    throw new IllegalStateException("no connection");
                })
                .with("overflow", arguments -> {
                    throw new StackOverflowError();
                })
                .with("interrupted", arguments -> {
                    throw new InterruptedException();
                });
        ToolCalls calls = ToolCalls.of(
                call("a", "throw", "{}"),
                call("b", "work", "{}"),
                call("c", "overflow", "{}"),
                call("d", "interrupted", "{}"),
                call("e", "unknown", "{}"),
                call("f", "work", "{}"));
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .executor(TaskThreads.executor())
                .build();
        assertEquals(
                List.of(
                        new ToolResult("throw failed: no connection", "a"),
                        new ToolResult("done", "b"),
                        new ToolResult("overflow failed: java.lang.StackOverflowError", "c"),
                        new ToolResult("This failed, as it was interrupted.", "d"),
                        new ToolResult(
                                "There is no tool unknown. The tools are: work, throw, overflow, interrupted.", "e"),
                        new ToolResult("done", "f")),
                reactions(environment, Tape.of(calls)));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void anExecutorThatTakesNoMoreHasTheCallerDoTheWork() {
        tools.with("work", arguments -> Thread.currentThread().getName());
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .executor(work -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        String here = Thread.currentThread().getName();
        assertEquals(
                List.of(new ToolResult(here, "a"), new ToolResult(here, "b")),
                reactions(environment, Tape.of(ToolCalls.of(call("a", "work", "1"), call("b", "work", "2")))));
    }

    @Test
    void anInterruptOfWhoWaitsReachesEveryToolThatRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        tools.sleeping("sleep", running, interrupted);
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .executor(TaskThreads.executor())
                .build();
        Tape tape = Tape.of(ToolCalls.of(call("a", "sleep", "1"), call("b", "sleep", "2")));
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        Thread waiting = new Thread(() -> {
            var e = assertThrows(InterruptedToolException.class, () -> environment.react(tape));
            seen.add(e.getCause().getClass());
            seen.add(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        running.await();
        waiting.interrupt();
        waiting.join();
        interrupted.await();
        assertEquals(Set.of(InterruptedException.class, true), seen);
    }

    // ---- patience

    @Test
    void aToolThatTakesTooLongIsInterruptedAndTheModelIsTold() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        tools.with("sleep", arguments -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "too late";
        });
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .policy("sleep", ToolPolicy.PATIENT.withTimeout(Duration.ofMillis(20)))
                .build();
        assertEquals(
                List.of(new ToolResult("sleep failed: no answer within 20 ms", "a")),
                reactions(environment, Tape.of(ToolCalls.of(call("a", "sleep", "{}")))));
        interrupted.await();
    }

    @Test
    void aToolWithinItsTimeIsNotDisturbed() {
        tools.with("work", arguments -> "done").with("fail", arguments -> {
            throw new java.io.IOException("gone");
        });
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .policy(ToolPolicy.PATIENT.withTimeout(Duration.ofMinutes(1)))
                .build();
        assertEquals(
                List.of(new ToolResult("done", "a"), new ToolResult("fail failed: gone", "b")),
                reactions(environment, Tape.of(ToolCalls.of(call("a", "work", "{}"), call("b", "fail", "{}")))));
    }

    @Test
    void aToolThatFailsIsCalledAgainAsOftenAsItMay() {
        tools.with("shaky", arguments -> {
            if (tools.called.size() < 3) {
                throw new java.io.IOException("try " + tools.called.size());
            }
            return "done";
        });
        assertEquals(List.of(new ToolResult("done", "a")), reactionsWithAttempts(3));
        tools.called.clear();
        assertEquals(List.of(new ToolResult("shaky failed: try 2", "a")), reactionsWithAttempts(2));
        assertEquals(2, tools.called.size());
    }

    private List<TapeStep> reactionsWithAttempts(int attempts) {
        ToolEnvironment environment = ToolEnvironment.builder(List.of(tools))
                .policy(ToolPolicy.PATIENT.withAttempts(attempts, Duration.ZERO))
                .build();
        return reactions(environment, Tape.of(ToolCalls.of(call("a", "shaky", "{}"))));
    }

    @Test
    void argumentsThatAreWrongAreNotTriedAgain() {
        StockTools stocks = new StockTools();
        ToolEnvironment environment = ToolEnvironment.builder(List.of(stocks))
                .policy(ToolPolicy.PATIENT.withAttempts(5, Duration.ofHours(1)))
                .build();
        ToolResult result = (ToolResult) reactions(environment, Tape.of(ToolCalls.of(call("a", "ticker", "{}"))))
                .get(0);
        assertTrue(result.content().text().startsWith("The arguments of ticker are wrong"));
    }

    @Test
    void pausesGrow() {
        ToolPolicy policy = ToolPolicy.PATIENT.withAttempts(4, Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), policy.pauseAfter(1));
        assertEquals(Duration.ofSeconds(4), policy.pauseAfter(3));
    }

    @Test
    void aPolicyWithoutSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ToolPolicy.PATIENT.withAttempts(0, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> ToolPolicy.PATIENT.withTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> ToolPolicy.PATIENT.withAttempts(2, Duration.ofSeconds(-1)));
    }

    // ---- by type

    private static final ExecuteCode LS = new ExecuteCode(List.of(new CodeBlock("ls", "sh")));

    @Test
    void actionsThatAreStepsOfTheirOwnGoToTheHandlerOfTheirType() {
        ToolEnvironment environment = ToolEnvironment.builder(List.of())
                .on(
                        ExecuteCode.TYPE,
                        step -> new CodeExecutionResult(
                                new CodeResult(0, step.code().get(0).code() + "!")))
                .build();
        Tape reacted = environment.react(Tape.of(LS));
        assertEquals(new CodeExecutionResult(new CodeResult(0, "ls!")), reacted.step(1));
        StepMetadata metadata = reacted.entry(1).metadata();
        assertEquals(
                Set.of("action_kind", "action_execution_time"), metadata.other().keySet());
        assertEquals(JsonValue.of("execute_code"), metadata.other().get("action_kind"));
        assertTrue(metadata.other().get("action_execution_time").tree().doubleValue() >= 0);
    }

    @Test
    void aHandlersFailureIsAnObservationThatSaysSo() {
        ToolEnvironment environment = ToolEnvironment.builder(List.of())
                .on(ExecuteCode.TYPE, step -> {
                    throw new IllegalStateException("no container");
                })
                .build();
        Tape reacted = environment.react(Tape.of(LS));
        assertEquals(new ActionExecutionFailure("execute_code failed: no container"), reacted.step(1));
        assertEquals(
                JsonValue.of("execute_code"),
                reacted.entry(1).metadata().other().get("action_kind"));
    }

    @Test
    void policiesHoldForHandlersByTheKindOfTheirActions() {
        ToolEnvironment environment = ToolEnvironment.builder(List.of())
                .on(ExecuteCode.TYPE, step -> {
                    tools.called.add("x");
                    throw new IllegalStateException("no container");
                })
                .policy("execute_code", ToolPolicy.PATIENT.withAttempts(3, Duration.ZERO))
                .build();
        environment.react(Tape.of(LS));
        assertEquals(3, tools.called.size());
    }

    @Test
    void aCallThatIsAStepOfItsOwnIsCarriedOutAsCallsAre() {
        tools.with("work", arguments -> "done " + arguments);
        Tape tape = Tape.of(
                new ToolCallAction("I want to", "a", new FunctionCall("work", JsonValue.of("{\"x\": 1}"))),
                new ToolCallAction("", "b", new FunctionCall("work", JsonValue.parse("2"))));
        assertEquals(
                List.of(new ToolResult("done {\"x\": 1}", "a"), new ToolResult("done 2", "b")),
                reactions(new ToolEnvironment(List.of(tools)), tape));
    }

    @Test
    void whereOneActionCanNotBeCarriedOutNoneIs() {
        record Fly() implements Action {}
        tools.with("work", arguments -> "done");
        Tape tape = Tape.of(ToolCalls.of(call("a", "work", "{}")), new Fly());
        var e = assertThrows(IllegalArgumentException.class, () -> new ToolEnvironment(List.of(tools)).react(tape));
        assertTrue(e.getMessage().contains("Fly"), e.getMessage());
        assertEquals(List.of(), tools.called);
        Tape withQuestion = Tape.of(LS, new AssistantStep("What now?"));
        ToolEnvironment environment = ToolEnvironment.builder(List.of())
                .on(ExecuteCode.TYPE, step -> {
                    throw new AssertionError("must not run");
                })
                .build();
        assertInstanceOf(
                AssistantStep.class,
                assertThrows(ExternalInputNeededException.class, () -> environment.react(withQuestion))
                        .action());
    }

    @Test
    void threadsForTasksAreManyAndKeepNoProgramAlive() throws Exception {
        int count = 50;
        CyclicBarrier all = new CyclicBarrier(count);
        Map<Thread, Boolean> daemons = new ConcurrentHashMap<>();
        CountDownLatch done = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            TaskThreads.executor().execute(() -> {
                daemons.put(Thread.currentThread(), Thread.currentThread().isDaemon());
                try {
                    all.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                done.countDown();
            });
        }
        done.await();
        assertEquals(count, daemons.size());
        assertFalse(daemons.containsValue(false));
    }

    private static List<TapeStep> reactions(ToolEnvironment environment, Tape tape) {
        Tape reacted = environment.react(tape);
        return List.copyOf(reacted.steps().subList(tape.size(), reacted.size()));
    }

    private static ToolCall call(String id, String name, String arguments) {
        return ToolCall.of(id, name, JsonValue.parse(arguments));
    }
}
