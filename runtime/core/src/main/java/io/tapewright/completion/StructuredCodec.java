package io.tapewright.completion;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaDefinitions;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.OutputSchema;
import io.tapewright.step.TapeStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The STRUCTURED dialect: one object that lists the steps, as the schema that goes with the prompt says. */
final class StructuredCodec implements DialectCodec {
    private static final String STEPS = "steps";
    private static final JsonNames ROOT = JsonNames.of(STEPS);

    private final StepUnion union;
    private final JsonSteps objects;

    StructuredCodec(StepUnion union) {
        this.union = union;
        this.objects = new JsonSteps(union);
    }

    // ---- the schema

    /** The schema of the object, for each family. */
    static OutputSchema schema(StepUnion union) {
        Map<SchemaFamily, String> schemas = new EnumMap<>(SchemaFamily.class);
        for (SchemaFamily family : SchemaFamily.values()) {
            schemas.put(family, schema(union, family));
        }
        return OutputSchema.of(STEPS, schemas);
    }

    private static String schema(StepUnion union, SchemaFamily family) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        String step = union.schema(family, " ", definitions);
        String closed = family.closesObjects() ? ", \"additionalProperties\": false" : "";
        return "{\"type\": \"object\", \"properties\": {\"" + STEPS + "\": {\"type\": \"array\", \"items\": " + step
                + "}}, \"required\": [\"" + STEPS + "\"]" + closed + definitions.asMember() + "}";
    }

    // ---- reading

    @Override
    public List<StepReading> read(LlmOutput output, int position, ReadingMode mode) {
        if (!output.toolCalls().isEmpty()) {
            throw new UnreadableCompletionException("You called a function natively. Answer with {\"steps\": […]}"
                    + " instead, where the steps are " + union.describe() + ".");
        }
        try {
            return readText(Readers.of(output.content().orElse(""), mode), new StepCollector(position));
        } catch (JsonReadException e) {
            throw UnreadableCompletionException.of("Your answer could not be read", e);
        }
    }

    private List<StepReading> readText(JsonReader in, StepCollector steps) {
        long seen = 0;
        in.candidates().passFence();
        in.beginObject();
        for (int p = in.nextProperty(ROOT, JsonReader.START); p != JsonReader.END; p = in.nextProperty(ROOT, p)) {
            seen = in.once(ROOT, p, seen);
            objects.readArray(in, steps);
        }
        in.require(ROOT, 1, seen);
        in.end();
        if (steps.isEmpty()) {
            throw new UnreadableCompletionException(
                    "Your answer has no steps. Put at least one of these into steps: " + union.describe() + ".");
        }
        steps.addRepairs(in.takeRepairs());
        return steps.toList();
    }

    @Override
    public CompletionReader reader(int position, ReadingMode mode) {
        return new JsonCompletionReader(
                union, new WholeCompletion(this, position, mode), objects, ObjectFinder.inProperty(STEPS));
    }

    // ---- writing

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        objects.write(steps, out.name(STEPS).beginArray());
        return LlmOutput.of(out.endArray().endObject().end());
    }
}
