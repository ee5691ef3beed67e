package io.tapewright.agent;

import io.tapewright.json.JsonRepair;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.tape.StepMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the metadata of a step tells of a completion that was not as it should be: {@code repairs}, with kinds and positions. */
final class RepairNotes {
    private static final String NAME = "repairs";

    private RepairNotes() {}

    static StepMetadata on(StepMetadata metadata, List<JsonRepair> repairs) {
        if (repairs.isEmpty()) {
            return metadata;
        }
        Map<String, JsonValue> other = new HashMap<>(metadata.other());
        other.put(NAME, json(repairs));
        return new StepMetadata(
                metadata.id(), metadata.promptId(), metadata.node(), metadata.agent(), metadata.llm(), other);
    }

    private static JsonValue json(List<JsonRepair> repairs) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        out.list(repairs, RepairNotes::write);
        return out.toValue();
    }

    private static void write(JsonRepair repair, JsonWriter out) {
        out.beginObject().name("kind").value(repair.kind().toString());
        out.name("position").value(repair.position()).endObject();
    }
}
