package io.tapewright.step;

import static java.util.Objects.requireNonNull;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
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
    private static final String ANYTHING = "{}";
    /** What stands for anything where a schema must name a type. */
    private static final String SCALAR =
            "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"number\"}, {\"type\": \"boolean\"}]}";

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
                    PropertyType::anything, JsonReader::readValue, (value, out) -> out.value(value), null, null)
            .orText(JsonValue::of, PropertyType::stringContent);

    /** Any JSON object. What is none is refused also where it is written. */
    public static final PropertyType<JsonValue> OBJECT =
            new PropertyType<>("{\"type\": \"object\"}", PropertyType::readObject, PropertyType::writeObject);

    private final Function<SchemaFamily, String> schemas;
    private final boolean takesNull;
    private final Function<JsonReader, T> reader;
    private final BiConsumer<T, JsonWriter> writer;
    private final @Nullable Function<String, T> ofText;
    private final @Nullable Function<T, String> textOf;

    private PropertyType(String schema, Function<JsonReader, T> reader, BiConsumer<T, JsonWriter> writer) {
        this(family -> schema, reader, writer, null, null);
    }

    private PropertyType(
            Function<SchemaFamily, String> schemas,
            Function<JsonReader, T> reader,
            BiConsumer<T, JsonWriter> writer,
            @Nullable Function<String, T> ofText,
            @Nullable Function<T, String> textOf) {
        this.schemas = schemas;
        String plain = schemas.apply(SchemaFamily.PLAIN);
        this.takesNull = plain.equals(ANYTHING) || plain.endsWith(OR_NULL);
        this.reader = reader;
        this.writer = writer;
        this.ofText = ofText;
        this.textOf = textOf;
    }

    /** The same type, whose values can also be said as plain text. */
    private PropertyType<T> orText(Function<String, T> fromText, Function<T, String> toText) {
        return new PropertyType<>(schemas, reader, writer, fromText, toText);
    }

    private static String anything(SchemaFamily family) {
        return switch (family) {
            case STRICT, ANTHROPIC, GEMINI -> SCALAR;
            case PLAIN, GRAMMAR -> ANYTHING;
        };
    }

    private static JsonValue readObject(JsonReader in) {
        if (in.peek() != '{') {
            throw in.expected("an object");
        }
        return in.readValue();
    }

    private static void writeObject(JsonValue value, JsonWriter out) {
        requireObject("the value", value);
        out.value(value);
    }

    static void requireObject(String what, JsonValue value) {
        if (!value.isObject()) {
            throw new IllegalArgumentException(
                    what + " must be a JSON object, not " + ShortTexts.shorten(value.json()));
        }
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
                family -> "{\"type\": \"array\", \"items\": " + schema(family) + "}",
                in -> in.readList(reader),
                (values, out) -> out.list(values, writer),
                null,
                null);
    }

    /** Such a value, or {@code null}. */
    public PropertyType<Optional<T>> orNull() {
        return new PropertyType<>(
                family -> "{\"anyOf\": [" + schema(family) + OR_NULL,
                in -> in.readNull() ? Optional.empty() : Optional.of(read(in)),
                (value, out) -> value.ifPresentOrElse(v -> write(v, out), out::nullValue),
                null,
                null);
    }

    String schema(SchemaFamily family) {
        return schemas.apply(family);
    }

    /** Whether null is a value of the type, and does not stand for none. */
    boolean takesNull() {
        return takesNull;
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
