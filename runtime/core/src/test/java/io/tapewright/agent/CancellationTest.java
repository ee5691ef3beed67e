package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.openai.OpenAiLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who closes a main loop from another thread ends what it waits for. */
@Timeout(60)
class CancellationTest {
    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void theCallOfTheModelThatIsUnderWayIsCancelled() throws Exception {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .body("{}")
                    .headersDelay(1, TimeUnit.HOURS)
                    .build());
            MainLoopStream loop = MainLoop.run(agent(llm(server, cancelled)), tape -> tape, start);
            CompletableFuture<List<MainLoopEvent>> reading = CompletableFuture.supplyAsync(() -> read(loop));
            server.takeRequest();
            loop.close();
            assertEquals(List.of(), reading.get());
            cancelled.get();
            assertEquals(start, loop.tape());
        }
    }

    private static OpenAiLlm llm(MockWebServer server, CompletableFuture<Void> cancelled) {
        OkHttpClient client = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        cancelled.complete(null);
                    }
                })
                .build();
        return OpenAiLlm.builder("m")
                .baseUrl(server.url("/v1").toString())
                .apiKey("k")
                .httpClient(client)
                .build();
    }

    private static TapeAgent agent(OpenAiLlm llm) {
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .llm(llm)
                .build();
    }

    @Test
    void toolsThatRunAreInterruptedOneByOneAndAtTheSameTime() throws Exception {
        assertToolsAreInterrupted(ToolEnvironment.builder(List.of(tools)).build(), 1);
        assertToolsAreInterrupted(
                ToolEnvironment.builder(List.of(tools))
                        .executor(TaskThreads.executor())
                        .build(),
                2);
    }

    @Test
    void nothingBeginsAfterTheLoopWasClosed() {
        Tape acted = start.append(ToolCalls.of(call("a")));
        TapeAgent agent = TapeAgent.builder("bot").node(HandMadeNode.of("n")).build();
        MainLoopStream loop = MainLoop.run(agent, new ToolEnvironment(List.of(tools)), acted);
        loop.close();
        assertFalse(loop.hasNext());
        assertEquals(List.of(), tools.called);
    }

    private CountDownLatch running = new CountDownLatch(0);
    private CountDownLatch interrupted = new CountDownLatch(0);
    private final FunctionTools tools = new FunctionTools().with("sleep", arguments -> {
        running.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        return "never";
    });

    private void assertToolsAreInterrupted(ToolEnvironment environment, int atOnce) throws Exception {
        running = new CountDownLatch(atOnce);
        interrupted = new CountDownLatch(atOnce);
        Tape acted = start.append(ToolCalls.of(call("a"), call("b")));
        TapeAgent agent = TapeAgent.builder("bot").node(HandMadeNode.of("n")).build();
        MainLoopStream loop = MainLoop.run(agent, environment, acted);
        CompletableFuture<List<Object>> reading = CompletableFuture.supplyAsync(
                () -> List.of(read(loop), Thread.currentThread().isInterrupted()));
        running.await();
        loop.close();
        assertEquals(List.of(List.of(), false), reading.get(), "nothing is told, and the thread can go on");
        interrupted.await();
        assertEquals(acted, loop.tape());
        assertFalse(loop.hasNext());
    }

    private static ToolCall call(String id) {
        return ToolCall.of(id, "sleep", JsonValue.parse("{}"));
    }

    private static List<MainLoopEvent> read(MainLoopStream loop) {
        List<MainLoopEvent> events = new ArrayList<>();
        loop.forEachRemaining(events::add);
        return events;
    }
}
