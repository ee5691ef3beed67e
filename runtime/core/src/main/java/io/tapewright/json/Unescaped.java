package io.tapewright.json;

/** Text whose quotes were escaped once more than they should be. */
final class Unescaped {
    private Unescaped() {}

    /** Whether the quotes are escaped of an object that begins at a position: a backslash follows the bracket. */
    static boolean isNeededAt(String text, int bracket) {
        int next = bracket + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return text.startsWith("\\\"", next);
    }

    /** The text with one backslash less before each character that has one. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                int known = "nrt".indexOf(escaped);
                out.append(known >= 0 ? "\n\r\t".charAt(known) : escaped);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
