package io.tapewright.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that may stand at one place of a JSON text: the properties of an object, the constants of an enum, or the kinds of
 * a union. A {@link JsonReader} answers with the index of the name that it found.
 *
 * <p>Immutable, made once per generated class.
 */
public final class JsonNames {
    /** How many characters there are between a name and the string that is its value, in most texts. */
    private static final int BEFORE_VALUE = 4;

    private final String[] names;
    /** The names in quotes, with a colon, as most texts have them; null for names with escapes. */
    private final @Nullable String[] written;
    /** Further names that are read, but not written, with the indexes of those for which they stand. */
    private final Map<String, Integer> aliases;

    private JsonNames(String[] names, Map<String, Integer> aliases) {
        this.names = names;
        this.written = written(names);
        this.aliases = aliases;
    }

    private static @Nullable String[] written(String[] names) {
        @Nullable String[] written = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            written[i] = needsEscapes(names[i]) ? null : "\"".concat(names[i]).concat("\":");
        }
        return written;
    }

    private static boolean needsEscapes(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                return true;
            }
        }
        return false;
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

    /** Where the colon ends after a name that stands in quotes at a position; -1 if it does not stand there so. */
    int endAt(String text, int position, int name) {
        String expected = name < written.length ? written[name] : null;
        return expected != null && text.startsWith(expected, position) ? position + expected.length() : -1;
    }

    /**
     * The index of the name that is the value of the first property of an object, if that stands at a position as in most texts; -1 if
     * it does not.
     */
    int firstChoice(String text, int position, String property) {
        int colon = position + 2 + property.length();
        boolean isThere = text.startsWith("{\"", position)
                && text.startsWith(property, position + 2)
                && text.startsWith("\": \"", colon);
        if (!isThere) {
            return -1;
        }
        int from = colon + BEFORE_VALUE;
        int to = text.indexOf('"', from);
        int name = to < 0 ? -1 : find(text, from, to, 0);
        return name >= 0 && written[name] == null ? -1 : name;
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
