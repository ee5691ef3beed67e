package io.tapewright.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random texts that a regular expression matches: of groups, alternatives, classes of characters and repetitions. What else there
 * may be in an expression is passed over, so that a text may have to be tried.
 */
final class PatternText {
    private static final int MOST_REPETITIONS = 5;
    private static final String VISIBLE = "abcXYZ019 _-+*/.,:;!?#%&()[]{}<>=@\"'\\äß語";

    private final String regex;
    private final Random random;
    private int at;

    private PatternText(String regex, Random random) {
        this.regex = regex;
        this.random = random;
    }

    /** A text that the expression probably matches. */
    static String of(String regex, Random random) {
        return new PatternText(regex, random).alternatives();
    }

    private String alternatives() {
        List<String> made = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            made.add(sequence());
        }
        return made.get(random.nextInt(made.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            repeated(text);
        }
        return text.toString();
    }

    /** An atom as often as its quantifier wants; it is read anew each time, so that each time it is another one. */
    private void repeated(StringBuilder text) {
        int start = at;
        String first = atom();
        int end = at;
        int[] bounds = quantifier();
        int afterQuantifier = at;
        int times = bounds[0] + random.nextInt(bounds[1] - bounds[0] + 1);
        for (int i = 0; i < times; i++) {
            at = start;
            text.append(i == 0 ? first : atom());
            at = end;
        }
        at = afterQuantifier;
    }

    private String atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf(characterClass());
            case '\\' -> escaped();
            case '.' -> any(VISIBLE);
            case '^', '$' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        boolean looksAround = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at);
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?", at)) {
            at = regex.indexOf(looksAround ? '=' : '>', at) + 1;
        }
        String text = alternatives();
        at++; // the closing parenthesis
        return looksAround ? "" : text;
    }

    private String escaped() {
        char c = regex.charAt(at++);
        return switch (c) {
            case 'd', 'D', 'w', 'W', 's', 'S' -> any(charactersOf(c));
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    private static String charactersOf(char shorthand) {
        return switch (shorthand) {
            case 'd' -> "0123456789";
            case 'D' -> "abc -";
            case 'w' -> "abcXYZ_019";
            case 'W' -> " -.,!";
            case 's' -> " \t\n";
            default -> "abcXYZ.,19";
        };
    }

    /** The characters of a class, of a long range only some. */
    private String characterClass() {
        boolean isNegated = regex.charAt(at) == '^';
        if (isNegated) {
            at++;
        }
        StringBuilder characters = new StringBuilder();
        do {
            char c = regex.charAt(at++);
            if (c == '\\') {
                characters.append(shorthandOrCharacter(regex.charAt(at++)));
            } else if (at + 1 < regex.length() && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                range(c, regex.charAt(at + 1), characters);
                at += 2;
            } else {
                characters.append(c);
            }
        } while (at < regex.length() && regex.charAt(at) != ']');
        at++;
        return isNegated ? without(characters.toString()) : characters.toString();
    }

    private static String shorthandOrCharacter(char c) {
        return "dDwWsS".indexOf(c) >= 0 ? charactersOf(c) : c == 'n' ? "\n" : c == 't' ? "\t" : String.valueOf(c);
    }

    private void range(char from, char to, StringBuilder characters) {
        for (int i = 0; i < MOST_REPETITIONS * 2; i++) {
            characters.append((char) (from + random.nextInt(Math.max(1, to - from + 1))));
        }
    }

    private static String without(String excluded) {
        return VISIBLE.chars()
                .filter(c -> excluded.indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String oneOf(String characters) {
        return characters.isEmpty() ? "" : any(characters);
    }

    private String any(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    /** The least and the most repetitions. */
    private int[] quantifier() {
        char c = at < regex.length() ? regex.charAt(at) : ' ';
        int[] bounds = switch (c) {
            case '*' -> new int[] {0, MOST_REPETITIONS};
            case '+' -> new int[] {1, MOST_REPETITIONS};
            case '?' -> new int[] {0, 1};
            case '{' -> counted();
            default -> new int[] {1, 1};
        };
        if (c == '*' || c == '+' || c == '?') {
            at++;
        }
        if (bounds[1] != 1 && at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++; // lazy or possessive
        }
        return bounds;
    }

    private int[] counted() {
        int end = regex.indexOf('}', at);
        String[] numbers = regex.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(numbers[0]);
        if (numbers.length == 1) {
            return new int[] {least, least};
        }
        int most = numbers[1].isEmpty() ? least + MOST_REPETITIONS : Integer.parseInt(numbers[1]);
        return new int[] {least, most};
    }
}
