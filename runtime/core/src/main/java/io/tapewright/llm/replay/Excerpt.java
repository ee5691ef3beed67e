package io.tapewright.llm.replay;

/**
 * The surroundings of a place in a text, on one line.
 *
 * @param text the excerpt, with escapes for what would break the line, and {@code …} where it is cut
 * @param column where in the excerpt the place is
 */
record Excerpt(String text, int column) {
    private static final int BEFORE = 40;
    private static final int AFTER = 60;
    private static final String CUT = "…";

    static Excerpt at(int place, String whole) {
        int start = boundary(whole, Math.max(0, place - BEFORE));
        int end = boundary(whole, Math.min(whole.length(), place + AFTER));
        String before = (start > 0 ? CUT : "") + escape(whole.substring(start, place));
        String after = escape(whole.substring(place, end)) + (end < whole.length() ? CUT : "");
        return new Excerpt(before + after, before.length());
    }

    /** A position that does not cut a pair of surrogates apart. */
    private static int boundary(String text, int position) {
        boolean inPair = position > 0
                && position < text.length()
                && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
        return inPair ? position - 1 : position;
    }

    private static String escape(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
