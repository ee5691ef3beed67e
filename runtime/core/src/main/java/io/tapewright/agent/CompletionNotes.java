package io.tapewright.agent;

import io.tapewright.completion.CutOffCompletionException;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.json.JsonRepair;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.StepMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the metadata of a step tells of a completion that was not as it should be: {@code repairs}, with kinds and positions, the
 * {@code finish_reason} of one that ended too early, and the steps that were {@code not_taken}.
 */
final class CompletionNotes {
    private CompletionNotes() {}

    /** Of a step that had to be repaired to be read. */
    static Map<String, JsonValue> of(List<JsonRepair> repairs) {
        return repairs.isEmpty() ? Map.of() : Map.of("repairs", json(repairs));
    }

    /** Of a failure. */
    static Map<String, JsonValue> of(UnreadableCompletionException failure) {
        return failure instanceof CutOffCompletionException cutOff
                ? Map.of("finish_reason", JsonValue.of(cutOff.finishReason().wireName()))
                : Map.of();
    }

    /** A step with those that came after it and were not taken. */
    static NodeEvent.Whole notTaken(NodeEvent.Whole last, List<TapeStep> steps, StepTypes types) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        out.list(steps, (step, writer) -> writer.value(types.write(step)));
        Map<String, JsonValue> notes = new HashMap<>(last.notes());
        notes.put("not_taken", out.toValue());
        return new NodeEvent.Whole(last.step(), notes);
    }

    static StepMetadata on(StepMetadata metadata, Map<String, JsonValue> notes) {
        if (notes.isEmpty()) {
            return metadata;
        }
        Map<String, JsonValue> other = new HashMap<>(metadata.other());
        other.putAll(notes);
        return new StepMetadata(
                metadata.id(), metadata.promptId(), metadata.node(), metadata.agent(), metadata.llm(), other);
    }

    private static JsonValue json(List<JsonRepair> repairs) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        out.list(repairs, CompletionNotes::write);
        return out.toValue();
    }

    private static void write(JsonRepair repair, JsonWriter out) {
        out.beginObject().name("kind").value(repair.kind().toString());
        out.name("position").value(repair.position()).endObject();
    }
}
