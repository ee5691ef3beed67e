package io.tapewright.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the user may have meant. */
final class Suggestion {
    private Suggestion() {}

    /** {@code Did you mean "x"?} if a candidate is close, else all of them. */
    static String among(Collection<String> candidates, String given) {
        List<String> names = candidates.stream().distinct().toList();
        Optional<String> closest = names.stream()
                .filter(candidate -> distance(lower(candidate), lower(given)) <= limit(given))
                .min(Comparator.comparingInt(candidate -> distance(lower(candidate), lower(given))));
        return closest.map(name -> "Did you mean \"" + name + "\"?")
                .orElseGet(() -> names.stream().collect(Collectors.joining(", ", "The candidates are ", ".")));
    }

    /** Two slips, or one in a short word; letters that changed places are two. */
    private static int limit(String given) {
        return given.length() < 5 ? 1 : 2;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, left out or replaced (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
