package io.tapewright.step;

import static java.util.Objects.requireNonNull;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the value of one property is described, read and written, for step types that are put together by hand.
 *
 * @param <T> the Java type of the value
 */
public final class PropertyType<T> {
    private static final String OR_NULL = ", {\"type\": \"null\"}]}";

    /** A string. */
    public static final PropertyType<String> STRING = new PropertyType<>(
                    "{\"type\": \"string\"}", JsonReader::readString, (value, out) -> out.value(value))
            .orText(content -> content, value -> value);
    /** A boolean. */
    public static final PropertyType<Boolean> BOOLEAN =
            new PropertyType<>("{\"type\": \"boolean\"}", JsonReader::readBoolean, (value, out) -> out.value(value));
    /** A whole number. */
    public static final PropertyType<Integer> INTEGER =
            new PropertyType<>("{\"type\": \"integer\"}", JsonReader::readInt, (value, out) -> out.value(value));
    /** Any JSON value. */
    public static final PropertyType<JsonValue> ANY = new PropertyType<>(
                    "{}", JsonReader::readValue, (value, out) -> out.value(value))
            .orText(JsonValue::of, PropertyType::stringContent);

    /** Any JSON object. */
    public static final PropertyType<JsonValue> OBJECT =
            new PropertyType<>("{\"type\": \"object\"}", PropertyType::readObject, (value, out) -> out.value(value));

    private final String schema;
    private final Function<JsonReader, T> reader;
    private final BiConsumer<T, JsonWriter> writer;
    private final @Nullable Function<String, T> ofText;
    private final @Nullable Function<T, String> textOf;

    private PropertyType(String schema, Function<JsonReader, T> reader, BiConsumer<T, JsonWriter> writer) {
        this(schema, reader, writer, null, null);
    }

    private PropertyType(
            String schema,
            Function<JsonReader, T> reader,
            BiConsumer<T, JsonWriter> writer,
            @Nullable Function<String, T> ofText,
            @Nullable Function<T, String> textOf) {
        this.schema = schema;
        this.reader = reader;
        this.writer = writer;
        this.ofText = ofText;
        this.textOf = textOf;
    }

    /** The same type, whose values can also be said as plain text. */
    private PropertyType<T> orText(Function<String, T> fromText, Function<T, String> toText) {
        return new PropertyType<>(schema, reader, writer, fromText, toText);
    }

    private static JsonValue readObject(JsonReader in) {
        if (in.peek() != '{') {
            throw in.expected("an object");
        }
        return in.readValue();
    }

    private static String stringContent(JsonValue value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("not a string, so that it can't be said as text: " + value);
        }
        return value.text();
    }

    /**
     * A type of one's own.
     *
     * @param schema its JSON schema
     * @param reader reads a value
     * @param writer writes a value
     */
    public static <T> PropertyType<T> of(
            String schema, Function<JsonReader, T> reader, BiConsumer<T, JsonWriter> writer) {
        return new PropertyType<>(schema, reader, writer);
    }

    /** A list of such values. */
    public PropertyType<List<T>> list() {
        return new PropertyType<>(
                "{\"type\": \"array\", \"items\": " + schema + "}",
                in -> in.readList(reader),
                (values, out) -> out.list(values, writer));
    }

    /** Such a value, or {@code null}. */
    public PropertyType<Optional<T>> orNull() {
        return new PropertyType<>(
                "{\"anyOf\": [" + schema + OR_NULL,
                in -> in.readNull() ? Optional.empty() : Optional.of(read(in)),
                (value, out) -> value.ifPresentOrElse(v -> write(v, out), out::nullValue));
    }

    String schema() {
        return schema;
    }

    /** Whether null is a value of the type, and does not stand for none. */
    boolean takesNull() {
        return schema.equals(ANY.schema) || schema.endsWith(OR_NULL);
    }

    T read(JsonReader in) {
        return reader.apply(in);
    }

    void write(T value, JsonWriter out) {
        writer.accept(value, out);
    }

    boolean isText() {
        return ofText != null && textOf != null;
    }

    T ofText(String content) {
        return requireNonNull(ofText).apply(content);
    }

    String textOf(T value) {
        return requireNonNull(textOf).apply(value);
    }
}
