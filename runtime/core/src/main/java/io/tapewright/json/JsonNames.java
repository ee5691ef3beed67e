package io.tapewright.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that may stand at one place of a JSON text: the properties of an object, the constants of an enum, or the kinds of
 * a union. A {@link JsonReader} answers with the index of the name that it found.
 *
 * <p>Immutable, made once per generated class.
 */
public final class JsonNames {
    private final String[] names;
    /** Further names that are read, but not written, with the indexes of those for which they stand. */
    private final Map<String, Integer> aliases;

    private JsonNames(String[] names, Map<String, Integer> aliases) {
        this.names = names;
        this.aliases = aliases;
    }

    /** The given names, in the order in which a writer puts them; the reader tries the following one first. */
    public static JsonNames of(String... names) {
        return new JsonNames(names.clone(), Map.of());
    }

    /** These names, one of which may also be read under others. */
    public JsonNames alias(int index, String... others) {
        Map<String, Integer> all = new HashMap<>(aliases);
        for (String other : others) {
            all.put(other, index);
        }
        return new JsonNames(names, Map.copyOf(all));
    }

    /** How many names there are. */
    public int size() {
        return names.length;
    }

    /** The name at an index. */
    public String get(int index) {
        return names[index];
    }

    /** The index of a name, or -1 if it is none of these. */
    public int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return aliases.getOrDefault(name, -1);
    }

    /** All names, in order. */
    public List<String> all() {
        return List.of(names);
    }

    /**
     * The index of the name that stands at {@code text[from, to)}, or -1.
     *
     * @param guess the index to try first
     */
    int find(String text, int from, int to, int guess) {
        int length = to - from;
        if (guess < names.length && names[guess].length() == length && text.startsWith(names[guess], from)) {
            return guess;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].length() == length && text.startsWith(names[i], from)) {
                return i;
            }
        }
        return aliases.isEmpty() ? -1 : aliases.getOrDefault(text.substring(from, to), -1);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
