package io.tapewright.tape;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes tapes in the JSON form of TapeAgents. Knows the step types of an agent; steps of other kinds go through it
 * unchanged.
 *
 * <p>What is read and written back is the same JSON: an entry with keys that this version does not know, or without keys that it
 * would write, remembers its source. Immutable and thread-safe.
 */
public final class TapeCodec {
    private final StepTypes types;

    private TapeCodec(StepTypes types) {
        this.types = types;
    }

    /** A codec for tapes with steps of the given types. */
    public static TapeCodec of(StepTypes types) {
        return new TapeCodec(types);
    }

    /** The step types of the tapes. */
    public StepTypes types() {
        return types;
    }

    // ---- reading

    /** Reads a tape; see {@link Tape#read}. */
    public Tape read(String json) {
        JsonNode root = tree(json);
        if (!root.isObject()) {
            throw malformed("at the root: expected an object with metadata, context and steps", null);
        }
        List<TapeEntry> entries = readEntries(root.path("steps"));
        TapeMetadata metadata = MetadataJson.readTape(root.path("metadata"));
        JsonNode contextTree = root.path("context");
        JsonValue context = contextTree.isMissingNode() || contextTree.isNull() ? null : JsonValue.of(contextTree);
        ObjectNode envelope = copy((ObjectNode) root).without("steps");
        return Tape.read(metadata, sourceUnlessSame(envelope, envelopeJson(metadata, context)), context, entries);
    }

    private static JsonNode tree(String json) {
        try {
            return JsonValue.parse(json).tree();
        } catch (JsonReadException | JacksonException e) {
            throw malformed(String.valueOf(e.getMessage()), e);
        }
    }

    private List<TapeEntry> readEntries(JsonNode steps) {
        if (!steps.isArray() && !steps.isMissingNode()) {
            throw malformed("at /steps: expected an array of steps", null);
        }
        List<TapeEntry> entries = new ArrayList<>();
        for (JsonNode step : steps) {
            entries.add(readEntry(step, "/steps/" + entries.size()));
        }
        return entries;
    }

    private TapeEntry readEntry(JsonNode tree, String path) {
        if (!(tree instanceof ObjectNode object)) {
            throw malformed("at " + path + ": expected a step, which is an object", null);
        }
        StepMetadata metadata = MetadataJson.readStep(object.path("metadata"));
        TapeStep step = readStep(object, path);
        TapeEntry entry = TapeEntry.of(step, metadata);
        JsonValue source = sourceUnlessSame(object, entryJson(entry));
        return source == null ? entry : TapeEntry.of(step, metadata, source);
    }

    private TapeStep readStep(ObjectNode entry, String path) {
        ObjectNode data = copy(entry).without("metadata");
        ObjectNode dataWithoutNulls = copy(data).removeIf(JsonNode::isNull);
        try {
            TapeStep step = types.read(JsonValue.of(dataWithoutNulls));
            return step instanceof ForeignStep foreign ? new ForeignStep(foreign.kind(), JsonValue.of(data)) : step;
        } catch (JsonReadException e) {
            throw malformed("at " + path + e.path() + " (" + entry.path("kind") + "): " + e.problem(), e);
        }
    }

    private static ObjectNode copy(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        copy.setAll(object);
        return copy;
    }

    private static @Nullable JsonValue sourceUnlessSame(JsonNode read, JsonValue written) {
        JsonValue source = JsonValue.of(read);
        return source.equals(written) ? null : source;
    }

    private static TapeFormatException malformed(String problem, @Nullable Throwable cause) {
        return new TapeFormatException("This is not a tape: " + problem, cause);
    }

    // ---- writing

    /**
     * Writes a tape on several lines.
     *
     * @throws IllegalArgumentException if it has a step of a type that this codec does not know
     */
    public String write(Tape tape) {
        return write(tape, JsonWriter.Layout.INDENTED);
    }

    /** The same on one line, as files of many tapes have it. */
    public String writeLine(Tape tape) {
        return write(tape, JsonWriter.Layout.SPACED);
    }

    private String write(Tape tape, JsonWriter.Layout layout) {
        JsonValue envelope = tape.envelope();
        if (envelope == null) {
            envelope = envelopeJson(tape.metadata(), tape.context().orElse(null));
        }
        JsonWriter out = JsonWriter.of(layout).beginObject();
        envelope.tree().properties().forEach(p -> out.name(p.getKey()).value(JsonValue.of(p.getValue())));
        out.name("steps").beginArray();
        for (TapeEntry entry : tape) {
            JsonValue source = entry.source();
            out.value(source == null ? entryJson(entry) : source);
        }
        return out.endArray().endObject().toString();
    }

    /** A tape as one JSON object, without its steps. */
    private static JsonValue envelopeJson(TapeMetadata metadata, @Nullable JsonValue context) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        out.name("metadata").value(MetadataJson.toJson(metadata));
        out.name("context").value(context == null ? JsonValue.NULL : context);
        return out.endObject().toValue();
    }

    /** An entry as one JSON object, the step's metadata among its properties. */
    private JsonValue entryJson(TapeEntry entry) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        out.name("metadata").value(MetadataJson.toJson(entry.metadata()));
        if (entry.step() instanceof ForeignStep foreign) {
            foreign.data().tree().properties().forEach(p -> out.name(p.getKey()).value(JsonValue.of(p.getValue())));
        } else {
            writeStep(types.of(entry.step()), entry.step(), out);
        }
        return out.endObject().toValue();
    }

    private static <S extends TapeStep> void writeStep(StepType<S> type, TapeStep step, JsonWriter out) {
        out.name("kind").value(type.kind());
        type.writeProperties(type.javaType().cast(step), out);
    }
}
