package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;

/** The JSON dialect: objects with a {@code kind}, one after the other or in an array. Written as one object a line. */
final class JsonCodec implements DialectCodec {
    private final StepUnion union;
    private final JsonSteps objects;

    JsonCodec(StepUnion union) {
        this.union = union;
        this.objects = new JsonSteps(union);
    }

    // ---- reading

    @Override
    public List<TapeStep> read(LlmOutput output, int position) {
        if (!output.toolCalls().isEmpty()) {
            throw new UnreadableCompletionException(
                    "You called a function natively. Write JSON into your answer instead: " + union.describe() + ".");
        }
        try {
            return readText(JsonReader.of(output.content().orElse("")), position);
        } catch (JsonReadException e) {
            throw new UnreadableCompletionException("Your answer could not be read: " + e.getMessage(), e);
        }
    }

    private List<TapeStep> readText(JsonReader in, int position) {
        StepCollector steps = new StepCollector(position);
        if (in.peek() == '[') {
            objects.readArray(in, steps);
            in.end();
        } else {
            do {
                objects.read(in, steps);
            } while (!in.atEnd());
        }
        if (steps.isEmpty()) {
            throw new UnreadableCompletionException("Your answer has no steps. Answer with " + union.describe() + ".");
        }
        return steps.toList();
    }

    @Override
    public CompletionReader reader(int position) {
        return new JsonCompletionReader(union, this, objects, ObjectFinder.ofObjects(), position);
    }

    // ---- writing

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        objects.write(steps, out);
        return LlmOutput.of(out.toString());
    }
}
