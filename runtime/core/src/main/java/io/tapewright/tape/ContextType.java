package io.tapewright.tape;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How the context of some tapes is read and written: what a run is about, as a type that the user names.
 *
 * <p>On a tape a context is JSON, so that a tape can be read, continued and written by those who do not know the type.
 *
 * @param <T> the Java type
 */
public final class ContextType<T> {
    /** A context in words. */
    public static final ContextType<String> TEXT = of(JsonReader::readString, (text, out) -> out.value(text));

    private final Function<JsonReader, T> reader;
    private final BiConsumer<T, JsonWriter> writer;

    private ContextType(Function<JsonReader, T> reader, BiConsumer<T, JsonWriter> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * A type of one's own.
     *
     * @param reader reads the context
     * @param writer writes it
     */
    public static <T> ContextType<T> of(Function<JsonReader, T> reader, BiConsumer<T, JsonWriter> writer) {
        return new ContextType<>(reader, writer);
    }

    /** A context that has the properties of a step; without a {@code kind}, as all contexts are of one. */
    public static <S extends TapeStep> ContextType<S> of(StepType<S> type) {
        return of(type::read, (context, out) -> {
            out.beginObject();
            type.writeProperties(context, out);
            out.endObject();
        });
    }

    /** A context that is a tape, as annotators have the tape that they speak about. */
    public static ContextType<Tape> tapes(TapeCodec codec) {
        return of(
                in -> codec.read(in.readValue().json()), (tape, out) -> out.value(JsonValue.parse(codec.write(tape))));
    }

    /** Reads a context. */
    T read(JsonValue context) {
        JsonReader in = JsonReader.of(context.json());
        T value = reader.apply(in);
        in.end();
        return value;
    }

    /** Writes a context. */
    JsonValue write(T context) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT);
        writer.accept(context, out);
        return out.toValue();
    }
}
