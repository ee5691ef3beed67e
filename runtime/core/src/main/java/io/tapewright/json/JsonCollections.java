package io.tapewright.json;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads whole arrays and objects into lists and maps. */
final class JsonCollections {
    private static final JsonNames ENTRY = JsonNames.of("key", "value");

    private JsonCollections() {}

    /** An array as an unmodifiable list. */
    static <T> List<T> list(JsonReader in, Function<JsonReader, ? extends T> element) {
        if (!in.beginArray()) {
            return List.of();
        }
        T first = in.readElement(element);
        if (!in.nextElement()) {
            return first == null ? List.of() : List.of(first);
        }
        List<T> list = new ArrayList<>();
        add(first, list);
        do {
            add(in.readElement(element), list);
        } while (in.nextElement());
        return List.copyOf(list);
    }

    private static <T> void add(@Nullable T element, List<T> list) {
        if (element != null) {
            list.add(element);
        }
    }

    /** An object, or an array of objects with {@code key} and {@code value}, as an unmodifiable map. */
    static <T> Map<String, T> map(JsonReader in, Function<JsonReader, ? extends T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        if (in.peek() == '[') {
            in.readList(entry -> entry(entry, value, map));
        } else {
            in.readMembers(name -> put(name, value.apply(in), in, map));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Reads an entry as an object; it is put into the map and answered. */
    private static <T> T entry(JsonReader in, Function<JsonReader, ? extends T> value, Map<String, T> map) {
        String key = "";
        T read = null;
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(ENTRY, JsonReader.START); p != JsonReader.END; p = in.nextProperty(ENTRY, p)) {
            seen = in.once(ENTRY, p, seen);
            if (p == 0) {
                key = in.readString();
            } else {
                read = value.apply(in);
            }
        }
        in.require(ENTRY, 0b11, seen);
        return put(key, requireNonNull(read), in, map);
    }

    private static <T> T put(String name, T value, JsonReader in, Map<String, T> map) {
        if (map.put(name, value) != null) {
            in.repeated(name);
        }
        return value;
    }
}
