package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.step.TapeStep;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The log of an agent's steps: all that is needed to resume, replay, render or learn from a run.
 *
 * <p>Immutable and thread-safe. Each method that answers another tape leaves this one as it is; the two share their entries.
 * Appending takes amortised constant time. As in TapeAgents, slices and longer tapes get fresh metadata and keep the context.
 */
public final class Tape implements Iterable<TapeEntry> {
    /** Null until somebody asks for it, as most tapes of a run are forgotten before. */
    private volatile @Nullable TapeMetadata metadata;

    private final @Nullable JsonValue envelope;
    private final @Nullable JsonValue context;
    private final GrowingList<TapeEntry> entries;

    private Tape(
            @Nullable TapeMetadata metadata,
            @Nullable JsonValue envelope,
            @Nullable JsonValue context,
            GrowingList<TapeEntry> entries) {
        this.metadata = metadata;
        this.envelope = envelope;
        this.context = context;
        this.entries = entries;
    }

    /** A tape with fresh metadata. */
    private Tape(@Nullable JsonValue context, GrowingList<TapeEntry> entries) {
        this(null, null, context, entries);
    }

    /** A tape of some steps, usually the observation that an agent starts from. */
    public static Tape of(TapeStep... steps) {
        GrowingList<TapeEntry> entries = GrowingList.empty();
        for (TapeStep step : steps) {
            entries = entries.plus(TapeEntry.of(step));
        }
        return new Tape(null, entries);
    }

    /** A tape of some entries. */
    public static Tape of(List<TapeEntry> entries) {
        return new Tape(null, GrowingList.of(entries));
    }

    /** A tape that was read from JSON; with the envelope of its steps, if it would not be written as it was read. */
    static Tape read(
            TapeMetadata metadata, @Nullable JsonValue envelope, @Nullable JsonValue context, List<TapeEntry> entries) {
        return new Tape(metadata, envelope, context, GrowingList.of(entries));
    }

    /**
     * Reads a tape from its JSON form, which is that of TapeAgents.
     *
     * @param codec knows the step types, for example {@code AnalystAgent.codec()}; steps of other kinds are kept verbatim
     * @throws TapeFormatException if the text is not a tape, or a step of a known kind is not as its type says
     */
    public static Tape read(String json, TapeCodec codec) {
        return codec.read(json);
    }

    /** The JSON form of this tape, on several lines. */
    public String toJson(TapeCodec codec) {
        return codec.write(this);
    }

    // ---- contents

    /** What is noted about the tape as a whole. */
    public TapeMetadata metadata() {
        TapeMetadata made = metadata;
        return made == null ? makeMetadata() : made;
    }

    private synchronized TapeMetadata makeMetadata() {
        TapeMetadata made = metadata;
        if (made == null) {
            made = TapeMetadata.fresh();
            metadata = made;
        }
        return made;
    }

    /** What the run is about, beside the steps. */
    public Optional<JsonValue> context() {
        return Optional.ofNullable(context);
    }

    /**
     * What the run is about, as a value.
     *
     * @throws io.tapewright.json.JsonReadException if the context is not of that type
     */
    public <T> Optional<T> context(ContextType<T> type) {
        return context().map(type::read);
    }

    /** How many steps there are. */
    public int size() {
        return entries.size();
    }

    /** Whether there are no steps. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The step at an index. */
    public TapeStep step(int index) {
        return entries.get(index).step();
    }

    /** The entry at an index. */
    public TapeEntry entry(int index) {
        return entries.get(index);
    }

    /** All entries, in order. Unmodifiable. */
    public List<TapeEntry> entries() {
        return entries;
    }

    /** All steps, in order. Unmodifiable. */
    public List<TapeStep> steps() {
        return new Steps(entries);
    }

    @Override
    public Iterator<TapeEntry> iterator() {
        return entries.iterator();
    }

    /** The views that the agents in the chain of calls have at the end of this tape. */
    public TapeViewStack views() {
        return fold(TapeViewStack.FOLD);
    }

    /** The value of a fold over the entries; what a shorter tape has computed is not computed again. */
    public <T> T fold(Fold<? super TapeEntry, T> fold) {
        return entries.fold(fold);
    }

    // ---- other tapes

    /** This tape and one step more, with fresh metadata for both. */
    public Tape append(TapeStep step) {
        return append(TapeEntry.of(step));
    }

    /** This tape and one entry more. */
    public Tape append(TapeEntry entry) {
        return new Tape(context, entries.plus(entry));
    }

    /** This tape and some steps more. */
    public Tape plus(Collection<? extends TapeStep> steps) {
        return plusEntries(steps.stream().map(TapeEntry::of).toList());
    }

    /** This tape and the entries of another. */
    public Tape plus(Tape tape) {
        return plusEntries(tape.entries);
    }

    private Tape plusEntries(List<TapeEntry> more) {
        return new Tape(TapeMetadata.withAddedSteps(more.size()), null, context, entries.plusAll(more));
    }

    /** The first steps of this tape, from which a run can be resumed. */
    public Tape prefix(int length) {
        return new Tape(context, entries.prefix(length));
    }

    /** The steps from one index up to another. */
    public Tape slice(int from, int to) {
        return from == 0
                ? prefix(to)
                : new Tape(TapeMetadata.fresh(), null, context, GrowingList.of(entries.subList(from, to)));
    }

    /** The same steps under a new id. */
    public Tape withNewId() {
        return new Tape(context, entries);
    }

    /** The same steps with other metadata. */
    public Tape withMetadata(TapeMetadata newMetadata) {
        return new Tape(newMetadata, null, context, entries);
    }

    /** The same steps under a new id, about something. */
    public Tape withContext(JsonValue newContext) {
        return new Tape(newContext, entries);
    }

    /** The same steps under a new id, about something of some type. */
    public <T> Tape withContext(T newContext, ContextType<T> type) {
        return withContext(type.write(newContext));
    }

    /** The JSON around the steps that this was read from, if it has more or fewer keys than it would be written with. */
    @Nullable
    JsonValue envelope() {
        return envelope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tape tape
                && metadata().equals(tape.metadata())
                && Objects.equals(context, tape.context)
                && entries.equals(tape.entries);
    }

    @Override
    public int hashCode() {
        return metadata().hashCode();
    }

    @Override
    public String toString() {
        return "tape " + metadata().id() + " of " + size() + " steps";
    }

    private static final class Steps extends AbstractList<TapeStep> implements RandomAccess {
        private final List<TapeEntry> entries;

        Steps(List<TapeEntry> entries) {
            this.entries = entries;
        }

        @Override
        public TapeStep get(int index) {
            return entries.get(index).step();
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
