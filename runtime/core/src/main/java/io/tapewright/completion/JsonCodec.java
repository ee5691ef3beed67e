package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Optional;

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
    public List<StepReading> read(LlmOutput output, int position, ReadingMode mode) {
        if (!output.toolCalls().isEmpty()) {
            throw new UnreadableCompletionException(
                    "You called a function natively. Write JSON into your answer instead: " + union.describe() + ".");
        }
        try {
            return readText(Readers.of(output.content().orElse(""), mode), new StepCollector(position));
        } catch (JsonReadException e) {
            throw UnreadableCompletionException.of("Your answer could not be read", e);
        }
    }

    private List<StepReading> readText(JsonReader in, StepCollector steps) {
        Optional<JsonReadException> ofWords = in.isTolerant() ? objects.readAmongWords(in, steps) : readAll(in, steps);
        in.check();
        if (steps.isEmpty()) {
            ofWords.ifPresent(error -> {
                throw error;
            });
            throw new UnreadableCompletionException("Your answer has no steps. Answer with " + union.describe() + ".");
        }
        steps.addRepairs(in.takeRepairs());
        return steps.toList();
    }

    /** Reads an array of steps, or steps one after the other. */
    private Optional<JsonReadException> readAll(JsonReader in, StepCollector steps) {
        if (in.peek() == '[') {
            objects.readArray(in, steps);
            in.end();
        } else {
            do {
                in.attempt(object -> objects.read(object, steps));
            } while (!in.atEnd());
        }
        return Optional.empty();
    }

    @Override
    public CompletionReader reader(int position, ReadingMode mode) {
        return new JsonCompletionReader(
                union, new WholeCompletion(this, position, mode), objects, ObjectFinder.ofObjects());
    }

    // ---- writing

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        objects.write(steps, out);
        return LlmOutput.of(out.end());
    }
}
