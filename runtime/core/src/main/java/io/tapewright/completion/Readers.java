package io.tapewright.completion;

import io.tapewright.json.JsonReader;
import java.util.Optional;
import java.util.function.Function;

/** Readers of completions, which tell all that is wrong. */
final class Readers {
    private Readers() {}

    static JsonReader of(String text, ReadingMode mode) {
        return (mode == ReadingMode.STRICT ? JsonReader.of(text) : JsonReader.tolerant(text)).collecting();
    }

    /**
     * The one value that a text is.
     *
     * @throws io.tapewright.json.JsonReadException if it is not such a value
     */
    static <T> T read(JsonReader in, Function<JsonReader, T> reader) {
        Optional<T> value = in.attempt(reader);
        in.end();
        return value.orElseThrow(() -> new IllegalStateException("no value, and no error"));
    }
}
