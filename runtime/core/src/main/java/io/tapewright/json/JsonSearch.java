package io.tapewright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the one value of a shape in a text, which may have words and fences around it: for answers that are read by hand.
 *
 * @param value the value
 * @param repairs where the text is not the JSON that was expected
 */
public record JsonSearch<T>(T value, List<JsonRepair> repairs) {
    private static final String FENCE = "```";
    /** How many places are tried at which no such value is. */
    private static final int MOST_MISSES = 64;

    /** What was found at a place. */
    private record Candidate<T>(T value, List<JsonRepair> repairs, String text, boolean isFenced) {
        boolean isBetterThan(Candidate<T> other) {
            return isFenced != other.isFenced ? isFenced : repairs.size() < other.repairs.size();
        }

        boolean isAsGoodAs(Candidate<T> other) {
            return !isBetterThan(other) && !other.isBetterThan(this) && !value.equals(other.value);
        }
    }

    /**
     * The value of a shape in a text. Of several that fit, the one in a fence counts, or the one with the fewest repairs.
     *
     * @param reader reads the shape; read values are compared by {@code equals}
     * @throws JsonReadException if there is none, or if two fit equally well
     */
    public static <T> JsonSearch<T> find(String text, Function<JsonReader, ? extends T> reader) {
        return new Search<T>(text, reader).find();
    }

    /** Any JSON value in a text; see {@link #find(String, Function)}. */
    public static JsonSearch<JsonValue> find(String text) {
        return find(text, JsonReader::readValue);
    }

    private static final class Search<T> {
        private final String text;
        private final Function<JsonReader, ? extends T> reader;
        private final List<Candidate<T>> found = new ArrayList<>();
        private Optional<JsonReadException> failure = Optional.empty();
        private int misses;

        Search(String text, Function<JsonReader, ? extends T> reader) {
            this.text = text;
            this.reader = reader;
        }

        JsonSearch<T> find() {
            int start = firstOpening(0);
            boolean isWhole = start == text.length() || text.substring(0, start).isBlank() || startsAsValue();
            if (isWhole) {
                int end = tryAt(leading(), false);
                if (!found.isEmpty() && start == text.length()) {
                    return result(found.get(0));
                }
                start = found.isEmpty() ? start : end;
            }
            for (int at = firstOpening(start); at < text.length() && misses < MOST_MISSES; ) {
                int end = tryAt(at, isFenced(at));
                at = firstOpening(Math.max(end, at + 1));
            }
            return best();
        }

        /** Where a value may begin: after white space, or after the first line of a fence. */
        private int leading() {
            int at = 0;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private boolean startsAsValue() {
            String start = text.stripLeading();
            return !start.isEmpty() && "\"'`-0123456789(".indexOf(start.charAt(0)) >= 0 && !start.startsWith(FENCE);
        }

        private int firstOpening(int from) {
            int at = from;
            while (at < text.length() && !isOpening(at)) {
                at++;
            }
            return at;
        }

        /** Whether a bracket opens a value; a round one does right behind the line that opens a fence, other ones are of words. */
        private boolean isOpening(int at) {
            char c = text.charAt(at);
            return c == '{' || c == '[' || c == '(' && isFenced(at);
        }

        /** Whether the last thing before a position, but for the name of a language, is a fence. */
        private boolean isFenced(int at) {
            String before = text.substring(Math.max(0, at - 40), at).stripTrailing();
            int end = before.length();
            while (end > 0 && Character.isLetterOrDigit(before.charAt(end - 1))) {
                end--;
            }
            return before.substring(0, end).endsWith(FENCE);
        }

        /** Reads at a position; answers where to go on. */
        private int tryAt(int at, boolean isFenced) {
            JsonReader in = JsonReader.tolerant(text, at);
            try {
                T value = in.<T>attempt(reader).orElse(null);
                in.check();
                if (value != null) {
                    String shown = text.substring(at, Math.max(at, Math.min(text.length(), in.position())));
                    found.add(new Candidate<>(value, in.takeRepairs(), shown, isFenced));
                    return in.position();
                }
            } catch (JsonReadException wrong) {
                failure = failure.or(() -> Optional.of(wrong));
            }
            misses++;
            return at + 1;
        }

        private JsonSearch<T> best() {
            if (found.isEmpty()) {
                throw failure.orElseGet(() -> JsonReadException.at(text, 0, "", "expected a value among the words"));
            }
            Candidate<T> best = found.get(0);
            for (Candidate<T> candidate : found) {
                best = candidate.isBetterThan(best) ? candidate : best;
            }
            for (Candidate<T> candidate : found) {
                if (candidate.isAsGoodAs(best)) {
                    throw JsonReadException.about(
                            text, 0, "", "expected one value, found " + best.text + " as well as " + candidate.text);
                }
            }
            return result(best);
        }

        private JsonSearch<T> result(Candidate<T> candidate) {
            return new JsonSearch<>(candidate.value, candidate.repairs);
        }
    }
}
