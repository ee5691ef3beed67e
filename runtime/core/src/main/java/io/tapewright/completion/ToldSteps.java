package io.tapewright.completion;

import io.tapewright.json.JsonWriter;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;

/** The steps of a completion that were told before its end. */
final class ToldSteps {
    private final StepUnion union;
    private final List<TapeStep> told = new ArrayList<>();

    ToldSteps(StepUnion union) {
        this.union = union;
    }

    /** Tells steps that follow. */
    void tellAll(List<StepReading> steps, List<CompletionEvent> events) {
        for (StepReading reading : steps) {
            told.add(reading.step());
            events.add(new CompletionEvent.Finished(reading.step(), reading.repairs()));
        }
    }

    /**
     * Tells those of all steps that have not been told.
     *
     * @throws UnreadableCompletionException if what was told is not how they begin
     */
    void tellRest(List<StepReading> all, List<CompletionEvent> events) {
        requireTold(all);
        tellAll(all.subList(told.size(), all.size()), events);
    }

    /** What was told can't be taken back. */
    private void requireTold(List<StepReading> all) {
        for (int i = 0; i < told.size(); i++) {
            if (i >= all.size() || !text(all.get(i).step()).equals(text(told.get(i)))) {
                throw new UnreadableCompletionException(
                        "Your answer contradicts itself: after all of it, step " + (i + 1) + " reads otherwise.");
            }
        }
    }

    private String text(TapeStep step) {
        StepType<?> type = step instanceof ToolCalls
                ? ToolCalls.TYPE
                : union.branchOf(step).type();
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT);
        type.write(step, type.kind(), out);
        return out.toString();
    }
}
