package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.completion.Dialect;
import io.tapewright.llm.LlmException;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.FinalStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of tools that were started while the model spoke, and in vain. */
@Timeout(60)
class EarlyCancelTest extends EarlyStartFixture {
    @Test
    void aCallOfTheModelThatFailsCancelsTheTool() throws Exception {
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, call("a", "sleep", 1)))
                .then(began::await)
                .then(() -> {
                    throw new LlmException("the connection is gone");
                });
        MainLoopStream loop =
                MainLoop.run(agent(llm, Dialect.TOOLS), early("sleep").build(), start);
        assertThrows(LlmException.class, loop::finalTape);
        interrupted.await();
        assertEquals(start, loop.tape());
    }

    @Test
    void whoClosesTheLoopCancelsTheTool() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        StreamingLlm llm =
                new StreamingLlm().says(said(0, call("a", "sleep", 1))).then(closed::await);
        MainLoopStream loop =
                MainLoop.run(agent(llm, Dialect.TOOLS), early("sleep").build(), start);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> loop.forEachRemaining(event -> {}));
        began.await();
        loop.close();
        interrupted.await();
        closed.countDown();
        reading.get();
        assertEquals(start, loop.tape());
    }

    @Test
    void whoClosesTheLoopWhileTheReactionWaitsCancelsTheTool() throws Exception {
        ToolCall sleep = call("a", "sleep", 1);
        StreamingLlm llm =
                new StreamingLlm().says(said(0, sleep)).then(began::await).says(whole(sleep));
        MainLoopStream loop =
                MainLoop.run(agent(llm, Dialect.TOOLS), early("sleep").build(), start);
        CountDownLatch reacts = new CountDownLatch(1);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> loop.forEachRemaining(event -> {
            if (event instanceof MainLoopEvent.AgentTape) {
                reacts.countDown(); // the reaction comes next
            }
        }));
        reacts.await();
        loop.close();
        interrupted.await();
        reading.get();
        assertCalls(made("sleep", 1));
    }

    @Test
    void aStepThatAHookChangesCancelsTheCallAndTheChangedOneIsMade() throws Exception {
        ToolCall sleep = call("a", "sleep", 1);
        ToolCall look = call("a", "look", 2);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, sleep))
                .then(began::await)
                .says(whole(sleep))
                .answers("Done.");
        TapeAgent agent = agent(llm, Dialect.TOOLS, step -> step instanceof ToolCalls ? ToolCalls.of(look) : step);
        Tape done = MainLoop.run(agent, early("sleep", "look").build(), start).finalTape();
        assertEquals(List.of(ToolCalls.of(look), new ToolResult(seen(2), "a"), DONE), added(done));
        interrupted.await();
        assertCalls(made("sleep", 1), made("look", 2));
    }

    @Test
    void aCallThatIsDoneAndNotOnTheTapeIsToldToNobody() {
        ToolCall look = call("a", "look", 1);
        StreamingLlm llm =
                new StreamingLlm().says(said(0, look)).then(began::await).says(whole(look));
        TapeAgent agent = agent(llm, Dialect.TOOLS, step -> step instanceof ToolCalls ? new FinalStep("enough") : step);
        Tape done = MainLoop.run(agent, early("look").build(), start).finalTape();
        assertEquals(List.of(new FinalStep("enough")), added(done));
        assertCalls(made("look", 1));
    }

    @Test
    void anAnswerThatIsOtherThanItsPiecesCancelsTheCall() throws Exception {
        ToolCall sleep = call("a", "sleep", 1);
        ToolCall other = call("a", "look", 1);
        StreamingLlm llm = new StreamingLlm()
                .says(said(0, sleep))
                .then(began::await)
                .says(whole(other))
                .answers("Done.");
        assertEquals(
                List.of(ToolCalls.of(other), new ToolResult(seen(1), "a"), DONE),
                run(llm, early("sleep", "look").build()));
        interrupted.await();
    }

    @Test
    void aCallThatStartedBeforeOneThatNeedsApprovalIsCancelled() throws Exception {
        ToolCall sleep = call("a", "sleep", 1);
        ToolCall pay = call("b", "pay", 2);
        StreamingLlm llm =
                new StreamingLlm().says(said(0, sleep)).then(began::await).says(said(1, pay), whole(sleep, pay));
        List<TapeStep> steps = run(llm, early("sleep").requireApproval("pay").build());
        assertInstanceOf(ApprovalRequired.class, steps.get(1));
        assertEquals(2, steps.size());
        interrupted.await();
        assertCalls(made("sleep", 1));
    }

    @Test
    void noMoreStartThanTheLimitAllowsAndWhereATurnHasMoreNoneIsTold() throws Exception {
        ToolCall sleep = call("a", "sleep", 1);
        ToolCall look = call("b", "look", 2);
        StreamingLlm llm =
                new StreamingLlm().says(said(0, sleep)).then(began::await).says(said(1, look), whole(sleep, look));
        Limits limits = Limits.DEFAULT.withToolCalls(1);
        Tape done = MainLoop.run(
                        agent(llm, Dialect.TOOLS), early("sleep", "look").build(), start, limits)
                .finalTape();
        String refused = "This was not carried out. The limit of 1 calls of tools was reached.";
        assertEquals(
                List.of(new ToolResult(refused, "a"), new ToolResult(refused, "b")),
                done.steps().subList(2, 4));
        assertInstanceOf(FinalObservation.class, done.step(4));
        interrupted.await();
        assertCalls(made("sleep", 1));
    }
}
