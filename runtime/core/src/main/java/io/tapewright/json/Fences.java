package io.tapewright.json;

/** Fences of Markdown around a text. */
final class Fences {
    static final String FENCE = "```";

    private static final String IN_LANGUAGES = "_-+.#";

    private Fences() {}

    /** The position after the line that opens a fence, which may name a language; the same position if none begins there. */
    static int afterOpening(String text, int from) {
        if (!text.startsWith(FENCE, from)) {
            return from;
        }
        int at = from + FENCE.length();
        while (at < text.length() && isInLine(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : from;
    }

    private static boolean isInLine(char c) {
        return Character.isLetterOrDigit(c) || " \t\r`".indexOf(c) >= 0 || IN_LANGUAGES.indexOf(c) >= 0;
    }

    /** Whether a text is the end of a fence, and nothing else. */
    static boolean isClosing(String text) {
        return text.startsWith(FENCE) && text.chars().allMatch(c -> c == '`');
    }

    /** What stands in a fence if a text is one, without the language; else the text. */
    static String contentOf(String text) {
        if (!text.startsWith(FENCE)) {
            return text;
        }
        int from = FENCE.length();
        while (from < text.length() && (Character.isLetterOrDigit(text.charAt(from)) || text.charAt(from) == '`')) {
            from++;
        }
        int to = text.endsWith(FENCE) && text.length() > from + FENCE.length()
                ? text.length() - FENCE.length()
                : text.length();
        return text.substring(from, to).strip();
    }
}
