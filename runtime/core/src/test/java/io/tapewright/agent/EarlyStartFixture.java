package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Usage;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** An agent whose model streams, and tools that tell when they begin and when they are cancelled. */
abstract class EarlyStartFixture {
    static final AssistantStep DONE = new AssistantStep("Done.");

    final Tape start = Tape.of(new UserStep("hi"));
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final FunctionTools tools = new FunctionTools()
            .with("look", arguments -> {
                began.countDown();
                return "seen " + arguments;
            })
            .sleeping("sleep", began, interrupted)
            .with("pay", arguments -> "paid " + arguments);

    ToolEnvironment.Builder early(String... names) {
        ToolEnvironment.Builder builder =
                ToolEnvironment.builder(List.of(tools)).executor(TaskThreads.executor());
        return names.length == 0 ? builder : builder.startEarly(names);
    }

    List<TapeStep> run(StreamingLlm llm, ToolEnvironment environment) {
        return added(MainLoop.run(agent(llm, Dialect.TOOLS), environment, start).finalTape());
    }

    List<TapeStep> added(Tape done) {
        return List.copyOf(done.steps().subList(start.size(), done.size()));
    }

    TapeAgent agent(StreamingLlm llm, Dialect dialect) {
        return agent(llm, dialect, step -> step);
    }

    TapeAgent agent(StreamingLlm llm, Dialect dialect, UnaryOperator<TapeStep> hook) {
        StepUnion union = StepUnion.builder()
                .toolCalls(tools.specs())
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union)
                        .tools(tools.specs())
                        .dialect(dialect)
                        .postprocessesSteps((context, step) -> hook.apply(step))
                        .build())
                .llm(llm)
                .build();
    }

    /** As many calls as were made, in whatever order they began. */
    void assertCalls(String... calls) {
        assertEquals(
                List.of(calls).stream().sorted().toList(),
                tools.called.stream().sorted().toList());
    }

    static LlmEvent said(int index, ToolCall call) {
        return new LlmEvent.CallChunk(
                index,
                call.id(),
                call.function().name(),
                call.function().arguments().text());
    }

    static LlmEvent whole(ToolCall... calls) {
        return new LlmEvent.Output(LlmOutput.of(List.of(calls)), Usage.UNKNOWN);
    }

    static ToolCall call(String id, String name, int number) {
        return ToolCall.of(id, name, JsonValue.of(arguments(number)));
    }

    static String arguments(int number) {
        return "{\"n\": " + number + "}";
    }

    static String made(String tool, int number) {
        return tool + " " + arguments(number);
    }

    static String seen(int number) {
        return made("seen", number);
    }

    static String paid(int number) {
        return made("paid", number);
    }
}
