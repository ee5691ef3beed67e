package io.tapewright.examples.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes a text at random, in ways in which models get JSON wrong, and in ways in which nobody does. */
final class Mutation {
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 40;
    private static final int DEEP = 600;
    private static final int DEEPER_THAN_ANY_STACK = 100_000;
    private static final int DEEPEST_ONE_IN = 100;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "`",
            "(",
            ")",
            "<",
            ">",
            "-",
            "+",
            ".",
            "e",
            "0",
            " ",
            "\n",
            "\t",
            "```",
            "```json\n",
            "\n```",
            "\"\"\"",
            "\"\"b",
            "\\\"",
            "\\n",
            "\\u12",
            "\\ud83d",
            "\\u0000",
            "{}",
            "[]",
            "\"a\":",
            "\"kind\":",
            "kind",
            "null",
            "None",
            "True",
            "false",
            "NaN",
            "-Infinity",
            "undefined",
            "1e999",
            "-0",
            "007",
            "1,000",
            "1_000",
            "0x1F",
            "9223372036854775808",
            "1.",
            ".5",
            "50%",
            "//",
            "/*",
            "*/",
            "#",
            "<!--",
            "-->",
            "...",
            "…",
            "“",
            "”",
            "‘",
            "’",
            "é",
            "語",
            "😀",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u0001",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\u00a0",
            "e\u0301",
            "Here it is: ",
            "words ",
            "I think that {this} is it",
            "{\"kind\": \"tool_call\", ",
            "{\"steps\": [",
            "</tool_call>",
            " + ",
            "})",
            "]}",
            "\"}]");

    private static final List<String> OPENINGS =
            List.of("[", "{\"a\":", "[1,", "{", "(", "{'a':[", "\"", "\\\"", "{\"branches\": [", "/*", "```", "{]");

    private static final List<String> QUOTES = List.of("'", "\\\"", "”", "`", "", "\"\"");

    private static final List<String> PUNCTUATION = List.of(" ", ",", ":", "}", "]", "\n");

    private final Random random;
    private final StringBuilder text;

    private Mutation(String text, Random random) {
        this.text = new StringBuilder(text);
        this.random = random;
    }

    /**
     * A text with some changes.
     *
     * @param other another text, of which a part may come into this one
     */
    static String of(String text, String other, Random random) {
        Mutation mutation = new Mutation(text, random);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            mutation.change(other);
        }
        return mutation.text.toString();
    }

    /** A text of nothing but a few of the pieces that come into others. */
    static String fewPieces(Random random) {
        Mutation mutation = new Mutation("", random);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            mutation.text.append(mutation.oneOf(PIECES));
        }
        return mutation.text.toString();
    }

    private void change(String other) {
        switch (random.nextInt(14)) {
            case 0 -> replacePart("");
            case 1 -> insert(partOf(text.toString()));
            case 2 -> replacePart(partOf(text.toString()));
            case 3 -> insert(partOf(other));
            case 4, 5, 6 -> insert(oneOf(PIECES));
            case 7, 8 -> replaceCharacter(oneOf(PIECES));
            case 9 -> insert(nesting());
            case 10 -> replaceSome("\"", oneOf(QUOTES));
            case 11 -> replaceSome(oneOf(PUNCTUATION), "");
            case 12 -> text.setLength(place());
            default -> changeCase();
        }
    }

    private void insert(String piece) {
        text.insert(place(), piece);
    }

    private void replaceCharacter(String piece) {
        int at = place();
        text.replace(at, Math.min(text.length(), at + 1), piece);
    }

    private void replacePart(String piece) {
        int from = place();
        text.replace(from, end(from, text.length()), piece);
    }

    /** Some levels that are opened, and perhaps closed. */
    private String nesting() {
        int depth = random.nextInt(DEEPEST_ONE_IN) == 0 ? DEEPER_THAN_ANY_STACK : 1 + random.nextInt(DEEP);
        String opened = oneOf(OPENINGS).repeat(depth);
        return random.nextBoolean()
                ? opened
                : opened + oneOf(List.of("]", "}", "}]", ")")).repeat(depth);
    }

    private void replaceSome(String what, String with) {
        int from = place();
        int to = random.nextInt(4) == 0 ? text.length() : end(from, text.length());
        text.replace(from, to, text.substring(from, to).replace(what, with));
    }

    private void changeCase() {
        int from = place();
        String part = text.substring(from, end(from, text.length()));
        text.replace(
                from,
                from + part.length(),
                random.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT));
    }

    private String partOf(String some) {
        int from = random.nextInt(some.length() + 1);
        return some.substring(from, end(from, some.length()));
    }

    private int end(int from, int length) {
        return Math.min(length, from + random.nextInt(LONGEST));
    }

    private int place() {
        return random.nextInt(text.length() + 1);
    }

    private String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
