package io.tapewright.step;

/** Texts that are cut where a prompt must become shorter. */
final class ShortTexts {
    private static final int MOST = 100;

    private ShortTexts() {}

    /** The beginning of a text, with dots where something is left out. */
    static String shorten(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "...";
    }
}
