package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.completion.CompletionEvent.CallClosed;
import io.tapewright.completion.CompletionEvent.Failed;
import io.tapewright.completion.CompletionEvent.Finished;
import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is told of a completion in JSON that comes whole, or of which the rest is read when it has ended. */
class AtOnceTest {
    private static final String OTHER =
            "{'kind': 'tool_call', 'tool_name': 'other', 'parameters': {}}".replace('\'', '"');
    private static final String SLOPPY = OTHER.replace("{}}", "{},}");
    private static final String BUY = "{'kind': 'buy', 'symbol': 'A', 'count': 1}".replace('\'', '"');

    private final CompletionReader reader = SampleUnions.EVERYTHING.reader(Dialect.JSON, 0);
    private final List<CompletionEvent> events = new ArrayList<>();

    @Test
    void callsAreToldBeforeTheirStep() {
        reader.end(LlmOutput.of(BUY + OTHER + OTHER), events::add);
        assertEquals(
                List.of(
                        step(new Buy("A", 1)),
                        new CallClosed(call(0)),
                        new CallClosed(call(1)),
                        step(ToolCalls.of(call(0), call(1)))),
                events);
    }

    @Test
    void aCallThatWasToldIsNotToldAgainWhenTheRestHasToBeRepaired() {
        reader.read(new LlmEvent.Chunk(OTHER), events::add);
        assertEquals(List.of(new CallClosed(call(0))), events);
        reader.read(new LlmEvent.Chunk(SLOPPY), events::add);
        reader.end(LlmOutput.of(OTHER + SLOPPY), events::add);
        assertEquals(1, events.stream().filter(CallClosed.class::isInstance).count());
        Finished last = assertInstanceOf(Finished.class, events.get(events.size() - 1));
        assertEquals(ToolCalls.of(call(0), call(1)), last.step());
    }

    @Test
    void aFailureIsToldAfterTheStepsBeforeIt() {
        reader.end(LlmOutput.of(BUY + OTHER + BUY.replace("1", "0")), events::add);
        assertEquals(
                List.of(step(new Buy("A", 1)), new CallClosed(call(0)), step(ToolCalls.of(call(0)))),
                events.subList(0, events.size() - 1));
        assertInstanceOf(Failed.class, events.get(events.size() - 1));
    }

    @Test
    void whatAListenerThrowsIsNoFaultOfTheCompletion() {
        UnreadableCompletionException thrown = new UnreadableCompletionException("no");
        Consumer<CompletionEvent> listener = event -> {
            throw thrown;
        };
        assertSame(thrown, assertThrows(RuntimeException.class, () -> reader.end(LlmOutput.of(BUY), listener)));
        assertSame(thrown, assertThrows(RuntimeException.class, () -> reader.read(new LlmEvent.Chunk(BUY), listener)));
        CompletionReader withTools = SampleUnions.EVERYTHING.reader(Dialect.TOOLS, 0);
        LlmEvent call = new LlmEvent.CallChunk(0, "id", "other", "{}");
        assertSame(thrown, assertThrows(RuntimeException.class, () -> withTools.read(call, listener)));
    }

    private static Finished step(TapeStep step) {
        return new Finished(step, List.of());
    }

    private static ToolCall call(int number) {
        return ToolCall.of("tool_call_" + number + "_node_starts_at_0", "other", JsonValue.parse("{}"));
    }
}
