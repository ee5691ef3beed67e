package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON text. Commas and line breaks come by themselves; the caller says what, in order. Several values at the root are put
 * on a line each.
 *
 * <p>Non-ASCII characters stay as they are. Refused, with an {@link IllegalArgumentException}, are numbers that JSON has no form for
 * (NaN, infinities), and more than {@link JsonReader#MAX_DEPTH} levels.
 *
 * <p>Not thread-safe; used once.
 */
public final class JsonWriter {

    /** How the text is laid out. */
    public enum Layout {
        /** On one line, with a space after commas and colons: what models write, and Python's {@code json.dumps}. */
        SPACED(", ", ": "),
        /** On one line without spaces. */
        COMPACT(",", ":"),
        /** A line each for members and elements, indented by two spaces. */
        INDENTED(",", ": ");

        private final String comma;
        private final String colon;

        Layout(String comma, String colon) {
            this.comma = comma;
            this.colon = colon;
        }
    }

    private final JsonBuffer out = new JsonBuffer();
    private final Layout layout;
    /** Where the text goes whenever a value at the root is whole; null if it stays here. */
    private final @Nullable StringBuilder target;

    private int depth;
    /** Whether the next member or element is the first of its object or array. */
    private boolean first = true;
    /** Whether a property's name was written, so that its value follows on the same line. */
    private boolean afterName;

    private JsonWriter(Layout layout, @Nullable StringBuilder target) {
        this.layout = layout;
        this.target = target;
    }

    /** A writer of a new text. */
    public static JsonWriter of(Layout layout) {
        return new JsonWriter(layout, null);
    }

    /** A writer that appends whole values to a builder, on one line with spaces. */
    public static JsonWriter to(StringBuilder out) {
        return new JsonWriter(Layout.SPACED, out);
    }

    /** Begins an object. */
    public JsonWriter beginObject() {
        return open('{');
    }

    /** Ends the object. */
    public JsonWriter endObject() {
        return close('}');
    }

    /** Begins an array. */
    public JsonWriter beginArray() {
        return open('[');
    }

    /** Ends the array. */
    public JsonWriter endArray() {
        return close(']');
    }

    /** The name of a property; its value comes next. */
    public JsonWriter name(String name) {
        separate();
        out.quote(name);
        out.append(layout.colon);
        afterName = true;
        return this;
    }

    /** A string. */
    public JsonWriter value(String value) {
        separate();
        out.quote(value);
        return ended();
    }

    /** A boolean. */
    public JsonWriter value(boolean value) {
        return plain(String.valueOf(value));
    }

    /** A whole number. */
    public JsonWriter value(long value) {
        return plain(String.valueOf(value));
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException for NaN and infinities, which JSON can't say
     */
    public JsonWriter value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no way to write the number " + value);
        }
        return plain(String.valueOf(value));
    }

    /**
     * A number, with no more digits than a {@code float} has.
     *
     * @throws IllegalArgumentException for NaN and infinities, which JSON can't say
     */
    public JsonWriter value(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no way to write the number " + value);
        }
        return plain(String.valueOf(value));
    }

    /** A number, with all its digits. */
    public JsonWriter value(BigDecimal value) {
        return plain(String.valueOf(value));
    }

    /** A whole number of any size. */
    public JsonWriter value(BigInteger value) {
        return plain(String.valueOf(value));
    }

    /** A value that is JSON already. It is laid out as the rest, except that {@link Layout#COMPACT} leaves it as it is. */
    public JsonWriter value(JsonValue value) {
        if (value.isUnwritten()) {
            return value(value.text());
        }
        separate();
        if (layout == Layout.COMPACT) {
            out.append(value.json());
        } else {
            new JsonLayout(layout == Layout.INDENTED, depth, out).append(value.json());
        }
        return ended();
    }

    /** A JSON {@code null}. */
    public JsonWriter nullValue() {
        return plain("null");
    }

    /** A whole array. */
    public <T> JsonWriter list(Iterable<? extends T> elements, BiConsumer<T, JsonWriter> writer) {
        beginArray();
        for (T element : elements) {
            writer.accept(element, this);
        }
        return endArray();
    }

    /** A whole object whose properties may have any names. */
    public <T> JsonWriter map(Map<String, ? extends T> values, BiConsumer<T, JsonWriter> writer) {
        beginObject();
        values.forEach((name, value) -> writer.accept(value, name(name)));
        return endObject();
    }

    /** What was written, which must be one whole value; this writer is of no use any more. */
    public JsonValue toValue() {
        return JsonValue.trusted(out.end());
    }

    /** The text; this writer is of no use any more. Faster than {@link #toString}. */
    public String end() {
        return out.end();
    }

    /** The text written so far; empty where it goes into a builder. */
    @Override
    public String toString() {
        return out.toString();
    }

    // ---- the parts

    private JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        if (++depth > JsonReader.MAX_DEPTH) {
            throw new IllegalArgumentException("a value is nested more than " + JsonReader.MAX_DEPTH
                    + " deep, or contains itself, so that it could not be read again");
        }
        first = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        depth--;
        if (!first) {
            lineBreak();
        }
        out.append(bracket);
        first = false;
        return ended();
    }

    /** A value that needs no quotes. */
    private JsonWriter plain(String value) {
        separate();
        out.append(value);
        return ended();
    }

    private JsonWriter ended() {
        if (depth == 0 && target != null) {
            out.moveTo(target);
        }
        return this;
    }

    private void separate() {
        if (afterName) {
            afterName = false;
            return;
        }
        if (depth > 0) {
            if (!first) {
                out.append(layout.comma);
            }
            lineBreak();
        } else if (!first) {
            out.append('\n');
        }
        first = false;
    }

    private void lineBreak() {
        if (layout == Layout.INDENTED) {
            JsonLayout.lineBreak(depth, out);
        }
    }
}
