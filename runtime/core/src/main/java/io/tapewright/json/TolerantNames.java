package io.tapewright.json;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in other spellings: of properties, of constants, of {@code true}, {@code false} and {@code null}. */
final class TolerantNames {
    private static final JsonNames BOOLEANS = JsonNames.of("false", "true");
    private static final Set<String> NULLS = Set.of("null", "none", "undefined", "nil");
    private static final List<String> LITERALS = List.of("true", "false", "null");
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "neither", "nor", "without", "except", "isn't", "don't", "doesn't", "cannot");

    /** How long a text may be in which a name is looked for. */
    private static final int LONGEST = 500;

    private TolerantNames() {}

    /** The index of a name as it is or, failing that, in another spelling; -1 if there is none. */
    static int spelled(JsonNames names, String text) {
        int index = names.indexOf(text);
        return index < 0 ? indexOf(names, text) : index;
    }

    /** The index of the one name that is the same but for letter case and punctuation; -1 if there is none, or more than one. */
    static int indexOf(JsonNames names, String text) {
        String plain = plain(text);
        int found = -1;
        for (int i = 0; i < names.size() && !plain.isEmpty(); i++) {
            if (plain(names.get(i)).equals(plain)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /**
     * The index of the name that a text mentions as words of their own, most often of all; -1 if there is none, if others are mentioned
     * as often, or if something is denied.
     */
    static int mentioned(JsonNames names, String text) {
        if (text.length() > LONGEST || isDenied(text)) {
            return -1;
        }
        int exactly = mentioned(names, text, false);
        return exactly >= 0 ? exactly : mentioned(names, text, true);
    }

    private static int mentioned(JsonNames names, String text, boolean anyCase) {
        int most = 0;
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            int count = mentions(names.get(i), text, anyCase);
            if (count == most) {
                found = -1;
            } else if (count > most) {
                most = count;
                found = i;
            }
        }
        return found;
    }

    private static int mentions(String name, String text, boolean anyCase) {
        int count = 0;
        for (int at = 0; !name.isEmpty() && at + name.length() <= text.length(); at++) {
            if (text.regionMatches(anyCase, at, name, 0, name.length())
                    && !isWordAt(text, at - 1)
                    && !isWordAt(text, at + name.length())) {
                count++;
            }
        }
        return count;
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    private static boolean isDenied(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (NEGATIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** 0 for false, 1 for true; -1 if a text says neither. */
    static int booleanOf(String text) {
        int same = indexOf(BOOLEANS, text);
        return same >= 0 ? same : mentioned(BOOLEANS, text);
    }

    /** Whether a word stands for no value. */
    static boolean isNull(String word) {
        return NULLS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The word of JSON that a word of another language is, or of which it is the beginning at the end of a text; null if none. */
    static @Nullable String literal(String word, boolean isCutOff) {
        for (String literal : LITERALS) {
            if (literal.equalsIgnoreCase(word)
                    || isCutOff && !word.isEmpty() && literal.startsWith(word)
                    || literal.equals("null") && isNull(word)) {
                return literal;
            }
        }
        return null;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) Character.toLowerCase(c)));
        return plain.toString();
    }
}
