package io.tapewright.completion;

import io.tapewright.llm.LlmOutput;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.List;

/** The TEXT dialect: the completion is the one text of the one step, verbatim. */
final class TextCodec implements DialectCodec {
    private final StepUnion union;
    private final StepType<?> type;

    TextCodec(StepUnion union) {
        this.union = union;
        this.type = union.textType()
                .orElseThrow(() ->
                        new IllegalStateException(union.objection(Dialect.TEXT).orElse("no type is a text")));
    }

    @Override
    public List<StepReading> read(LlmOutput output, int position, ReadingMode mode) {
        if (!output.toolCalls().isEmpty()) {
            throw new UnreadableCompletionException(
                    "You called a tool, but now you can only answer in words. Answer with text, without any call.");
        }
        String text = output.content().orElse("");
        if (text.isEmpty()) {
            throw new UnreadableCompletionException("Your answer was empty. Answer with text.");
        }
        return List.of(new StepReading(Texts.stepOf(type, text), List.of()));
    }

    @Override
    public CompletionReader reader(int position, ReadingMode mode) {
        return new MessageCompletionReader(union, new WholeCompletion(this, position, mode), (call, steps) -> {});
    }

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        if (steps.size() != 1) {
            throw new UnsayableStepsException(
                    "In TEXT a completion is exactly one step; here are " + steps.size() + ".");
        }
        union.branchOf(steps.get(0));
        return LlmOutput.of(Texts.textOf(type, steps.get(0)));
    }
}
