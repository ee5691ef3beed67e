package io.tapewright.json;

import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many characters a text, how many elements a list, how many properties a map, how many bytes a value may have. Characters are those of Unicode, as in
 * JSON schemas.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonSize {
    private final int least;
    private final int most;

    private JsonSize(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** A size that is not below a number. */
    public static JsonSize atLeast(int least) {
        return new JsonSize(least, Integer.MAX_VALUE);
    }

    /** A size that is not above a number. */
    public static JsonSize atMost(int most) {
        return new JsonSize(0, most);
    }

    /** A size from one number to another, both included. */
    public static JsonSize between(int least, int most) {
        return new JsonSize(least, most);
    }

    /** Answers a text that was just read, if it has the size. */
    public <T extends CharSequence> T check(T text, JsonReader in) {
        return check(text, characters(text), "characters", in);
    }

    /** Answers a text, if it has the size. */
    public <T extends CharSequence> T check(T text) {
        return check(text, characters(text), "characters", null);
    }

    /** Answers a list or a set that was just read, if it has the size. */
    public <T extends Collection<?>> T check(T elements, JsonReader in) {
        return check(elements, elements.size(), "elements", in);
    }

    /** Answers a map that was just read, if it has the size. */
    public <T extends Map<String, ?>> T check(T map, JsonReader in) {
        return check(map, map.size(), "properties", in);
    }

    /** Answers bytes that were just read, if there are as many. */
    public byte[] check(byte[] bytes, JsonReader in) {
        return check(bytes, bytes.length, "bytes", in);
    }

    /** Answers an array that was just read, if it has the size. */
    public <T> T check(T array, JsonReader in, ToIntFunction<T> length) {
        return check(array, length.applyAsInt(array), "elements", in);
    }

    private <T> T check(T value, int size, String what, @Nullable JsonReader in) {
        if (size >= least && size <= most) {
            return value;
        }
        String problem = "expected " + words() + " " + what + ", found " + size;
        if (in == null) {
            throw new IllegalArgumentException(problem);
        }
        in.refuse(problem);
        return value;
    }

    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private String words() {
        if (least == most) {
            return Integer.toString(least);
        }
        return most == Integer.MAX_VALUE ? "at least " + least : least == 0 ? "at most " + most : least + " to " + most;
    }

    @Override
    public String toString() {
        return words();
    }
}
