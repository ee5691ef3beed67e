package io.tapewright.json;

/** Fences of Markdown around a text. */
final class Fences {
    static final String FENCE = "```";

    private Fences() {}

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
