package io.tapewright.training;

/** As much of a text as an error shows. */
final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    static String ofStart(String text) {
        return from(text, 0);
    }

    /** What stands at a place, on one line. */
    static String from(String text, int begin) {
        int end = Math.min(text.length(), begin + LENGTH);
        String shown = text.substring(begin, end).replace("\n", "\\n").replace("\r", "\\r");
        return "\"" + shown + (end < text.length() ? "…" : "") + "\"";
    }
}
