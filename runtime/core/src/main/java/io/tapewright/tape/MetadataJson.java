package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The JSON form of the metadata of tapes and steps. Keys that a file lacks have the values that TapeAgents gives them. */
final class MetadataJson {
    private static final JsonValue NO_RESULT = JsonValue.parse("{}");

    private MetadataJson() {}

    // ---- of a step

    static StepMetadata readStep(JsonNode tree) {
        Map<String, JsonValue> other = new LinkedHashMap<>();
        tree.path("other").properties().forEach(p -> other.put(p.getKey(), JsonValue.of(p.getValue())));
        return new StepMetadata(
                text(tree, "id").orElseGet(Ids::next),
                text(tree, "prompt_id").orElse(""),
                text(tree, "node").orElse(""),
                text(tree, "agent").orElse(""),
                text(tree, "llm").orElse(""),
                other);
    }

    static JsonValue toJson(StepMetadata metadata) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        out.name("id").value(metadata.id());
        out.name("prompt_id").value(metadata.promptId());
        out.name("node").value(metadata.node());
        out.name("agent").value(metadata.agent());
        out.name("llm").value(metadata.llm());
        out.name("other").beginObject();
        new TreeMap<>(metadata.other()).forEach((name, value) -> out.name(name).value(value));
        return out.endObject().endObject().toValue();
    }

    // ---- of a tape

    static TapeMetadata readTape(JsonNode tree) {
        return new TapeMetadata(
                text(tree, "id").orElseGet(Ids::next),
                text(tree, "parent_id"),
                text(tree, "author"),
                text(tree, "author_tape_id"),
                tree.path("n_added_steps").asInt(0),
                value(tree, "error"),
                value(tree, "result").filter(result -> !result.equals(NO_RESULT)));
    }

    static JsonValue toJson(TapeMetadata metadata) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        out.name("id").value(metadata.id());
        out.name("parent_id").value(orNull(metadata.parentId()));
        out.name("author").value(orNull(metadata.author()));
        out.name("author_tape_id").value(orNull(metadata.authorTapeId()));
        out.name("n_added_steps").value(metadata.nAddedSteps());
        out.name("error").value(metadata.error().orElse(JsonValue.NULL));
        out.name("result").value(metadata.result().orElse(NO_RESULT));
        return out.endObject().toValue();
    }

    private static JsonValue orNull(Optional<String> text) {
        return text.map(JsonValue::of).orElse(JsonValue.NULL);
    }

    private static Optional<String> text(JsonNode tree, String name) {
        return Optional.ofNullable(tree.path(name).stringValue(null));
    }

    private static Optional<JsonValue> value(JsonNode tree, String name) {
        JsonNode value = tree.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(JsonValue.of(value));
    }
}
