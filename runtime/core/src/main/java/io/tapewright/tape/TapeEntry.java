package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.step.TapeStep;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step on a tape, with what the tape notes about it. Immutable. */
public final class TapeEntry {
    private final TapeStep step;
    private final StepMetadata metadata;
    private final @Nullable JsonValue source;

    private TapeEntry(TapeStep step, StepMetadata metadata, @Nullable JsonValue source) {
        this.step = step;
        this.metadata = metadata;
        this.source = source;
    }

    /** A step with new metadata, as observations have it. */
    public static TapeEntry of(TapeStep step) {
        return of(step, StepMetadata.fresh());
    }

    /** A step with its metadata. */
    public static TapeEntry of(TapeStep step, StepMetadata metadata) {
        return new TapeEntry(step, metadata, null);
    }

    /** An entry that was read from JSON which it would not give back to the letter by itself. */
    static TapeEntry of(TapeStep step, StepMetadata metadata, JsonValue source) {
        return new TapeEntry(step, metadata, source);
    }

    /** The step. */
    public TapeStep step() {
        return step;
    }

    /** What the tape notes about the step. */
    public StepMetadata metadata() {
        return metadata;
    }

    /** The JSON that this was read from, if it has more or fewer keys than this would be written with. */
    @Nullable
    JsonValue source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TapeEntry entry && step.equals(entry.step) && metadata.equals(entry.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, metadata);
    }

    @Override
    public String toString() {
        return step + " by " + (metadata.agent().isEmpty() ? "the environment" : metadata.agent());
    }
}
