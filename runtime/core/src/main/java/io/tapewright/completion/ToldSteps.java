package io.tapewright.completion;

import io.tapewright.json.JsonWriter;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The steps of a completion as far as they are read, and which of them were told before its end. */
final class ToldSteps {
    private final StepUnion union;
    private final StepCollector read;
    private final List<TapeStep> told = new ArrayList<>();

    /**
     * @param position where on the tape the first step will stand
     */
    ToldSteps(StepUnion union, int position) {
        this.union = union;
        this.read = new StepCollector(position);
    }

    /** Where what was read is collected. */
    StepCollector read() {
        return read;
    }

    /** Whether nothing was read, and so nothing told. */
    boolean areNone() {
        return told.isEmpty() && read.isEmpty();
    }

    /** Tells what has become whole: a call, and the steps that nothing can be added to any more. */
    void tellWhole(Consumer<CompletionEvent> listener) {
        read.takeNewCall().map(CompletionEvent.CallClosed::new).ifPresent(listener);
        tellAll(read.takeWhole(), listener);
    }

    /** Tells all that was read. */
    void tellRead(Consumer<CompletionEvent> listener) {
        tellAll(read.toList(), listener);
    }

    private void tellAll(List<StepReading> steps, Consumer<CompletionEvent> listener) {
        for (StepReading reading : steps) {
            told.add(reading.step());
        }
        tell(steps, listener);
    }

    /** Tells steps of which nobody has to remember that they were told. */
    static void tell(List<StepReading> steps, Consumer<CompletionEvent> listener) {
        for (StepReading reading : steps) {
            listener.accept(new CompletionEvent.Finished(reading.step(), reading.repairs()));
        }
    }

    /** The same for steps that came all at once, each after the calls that it consists of. */
    static void tellWithCalls(List<StepReading> steps, Consumer<CompletionEvent> listener) {
        for (StepReading reading : steps) {
            if (reading.step() instanceof ToolCalls calls) {
                calls.toolCalls().stream().map(CompletionEvent.CallClosed::new).forEach(listener);
            }
            tell(List.of(reading), listener);
        }
    }

    /**
     * Those of all steps that have not been told.
     *
     * @throws UnreadableCompletionException if what was told is not how they begin
     */
    List<StepReading> rest(List<StepReading> all) {
        requireTold(all);
        return all.subList(told.size(), all.size());
    }

    /** What was told can't be taken back. */
    private void requireTold(List<StepReading> all) {
        for (int i = 0; i < told.size(); i++) {
            if (i >= all.size() || !isAsTold(told.get(i), all.get(i).step())) {
                throw new UnreadableCompletionException(
                        "Your answer contradicts itself: after all of it, step " + (i + 1) + " reads otherwise.");
            }
        }
    }

    /** Whether a step says what was told of it. Behind the arguments of its calls more may have come. */
    private boolean isAsTold(TapeStep step, TapeStep whole) {
        return step instanceof ToolCalls calls && whole instanceof ToolCalls all
                ? isAsTold(calls, all)
                : text(whole).equals(text(step));
    }

    private static boolean isAsTold(ToolCalls step, ToolCalls whole) {
        List<ToolCall> calls = step.toolCalls();
        List<ToolCall> all = whole.toolCalls();
        return calls.size() == all.size()
                && step.content().equals(whole.content())
                && IntStream.range(0, calls.size()).allMatch(i -> isAsTold(calls.get(i), all.get(i)));
    }

    private static boolean isAsTold(ToolCall call, ToolCall whole) {
        return call.id().equals(whole.id())
                && call.function().name().equals(whole.function().name())
                && whole.function().argumentsText().startsWith(call.function().argumentsText());
    }

    private String text(TapeStep step) {
        StepType<?> type = step instanceof ToolCalls
                ? ToolCalls.TYPE
                : union.branchOf(step).type();
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT);
        type.write(step, type.kind(), out);
        return out.end();
    }
}
